import { randomUUID } from "node:crypto";
import { assessment, snapshot } from "#db/schema/assessment.ts";
import { mockAudit, sparringCase, sparringSession } from "#db/schema/sparring.ts";
import { heldBy } from "#lib/authz/actor.ts";
import { may, mayEver } from "#lib/authz/policy.ts";
import type { Action, Subject } from "#lib/authz/subjects.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { type SomeOrganisation, serverDatabase, sessionCookie, someOrganisation, somePerson } from "../fixtures/people.ts";
import { frozen } from "../fixtures/rounds.ts";

/** A secretariat with an open assessment, who started it, a snapshot, and a session and a mock audit that nobody shares any more. */
export type Secretariat = SomeOrganisation & { assessment: string; snapshot: string; startedBy: string; session: string; audit: string };

async function secretariat(name: string): Promise<Secretariat> {
  const organisation = await someOrganisation(name);
  const { id: startedBy } = await somePerson("Starter", { secretariat: [[organisation, "lead"]] });
  const row = { id: randomUUID(), organisationId: organisation.id, editionId: currentEdition.id, revision: currentEdition.revision };
  const opened = { ...row, state: "open" as const, startedAt: new Date(), startedBy };
  const kept = { id: randomUUID(), organisationId: organisation.id, assessmentId: row.id, takenBy: startedBy, takenAt: new Date() };
  const [session, audit, at] = [randomUUID(), randomUUID(), new Date()];
  const called = { startsAt: at, minutes: 60, place: "CED", agenda: [], state: "planned" as const, sequence: 0 };
  await (await serverDatabase()).write(async (writer) => {
    await writer.insert(assessment).values(opened);
    await writer.insert(snapshot).values({ ...frozen({}, "2026-11-23"), ...kept });
    await writer.insert(sparringCase).values({ id: row.id, organisationId: organisation.id, openedAt: at });
    await writer.insert(sparringSession).values({ id: session, caseId: row.id, ...called, calledBy: startedBy, calledAt: at });
    await writer.insert(mockAudit).values({ id: audit, caseId: row.id, seed: audit, minutes: 10, startedBy, startedAt: at });
  });
  return { ...organisation, assessment: row.id, snapshot: kept.id, startedBy, session, audit };
}

const programmeRoles = ["benchmarker", "analyst", "admin", "steering"] as const;

/** Somebody at a door: with a session or none, and whether the policy lets them do something to what is a secretariat's. */
export type Visitor = { who: string; cookie: string | null; may: (action: Action, secretariat: Secretariat) => boolean };

type Roles = NonNullable<Parameters<typeof somePerson>[1]>;

async function visitor(who: string, roles: Roles, strength: "single" | "passkey"): Promise<Visitor> {
  const { id } = await somePerson(who, roles);
  const memberships = (roles.secretariat ?? []).map(([{ id: organisation }, role]) => ({ organisation, role }));
  const held = heldBy({ kind: "person", id, strong: strength === "passkey", memberships, programmeRoles: roles.programme ?? [] });
  return { who, cookie: await sessionCookie(id, strength), may: (action, at) => allowed(held, action, at) };
}

function allowed(held: ReturnType<typeof heldBy>, action: Action, { id }: Secretariat): boolean {
  // All that any predicate looks at: an open round of the secretariat, of which nobody was asked anything.
  const subject = {
    organisation: id,
    state: "open",
    raters: [],
    closed: true,
    person: null,
    visibility: "members",
    // Nothing is shared with CED.
    shared: false,
    benchmarkers: [],
    printing: false,
    // A release is there for its readers once it is published.
    published: true,
    demo: false,
    loopback: true,
  };
  return mayEver(held, action) && may<Action>(held, action, subject as Subject<Action>);
}

type World = { own: Secretariat; other: Secretariat; visitors: Visitor[] };

async function make(): Promise<World> {
  const [own, other] = [await secretariat("Klynge Egen"), await secretariat("Klynge Anden")];
  const nobody: Visitor = { who: "the public", cookie: null, may: (action, at) => allowed([{ role: "public" }], action, at) };
  const visitors = [nobody, await visitor("somebody without a role", {}, "passkey")];
  for (const role of ["lead", "member", "reader"] as const) {
    visitors.push(await visitor(`a ${role}`, { secretariat: [[own, role]] }, "single"));
    visitors.push(await visitor(`a ${role} of another`, { secretariat: [[other, role]] }, "passkey"));
  }
  for (const role of programmeRoles) visitors.push(await visitor(`${role} at CED`, { programme: [role] }, "passkey"));
  visitors.push(await visitor("admin at CED who came in by one thing", { programme: ["admin"] }, "single"));
  return { own, other, visitors };
}

let made: Promise<World> | undefined;

/**
 * Two secretariats, and everybody who could come to the doors of the first: nobody signed in, each role in it, in the
 * other, and at CED. One for all guards of a process: whoever comes in leaves the doors as they were.
 */
export function world(): Promise<World> {
  made ??= make();
  return made;
}
