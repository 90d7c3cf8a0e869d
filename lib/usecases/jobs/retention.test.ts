import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test, vi } from "vitest";
import type { Writer } from "#db/client.ts";
import { look } from "#db/schema/consent.ts";
import { evidence } from "#db/schema/evidence.ts";
import { rateLimit, session, verification } from "#db/schema/identity.ts";
import { sparred } from "#db/schema/independence.ts";
import { job } from "#db/schema/job.ts";
import { attendance, attendee, event, offering } from "#db/schema/offering.ts";
import { auditEntry, invitation, token } from "#db/schema/organisation.ts";
import { planAction } from "#db/schema/plan.ts";
import { report } from "#db/schema/report.ts";
import { sessionOutcome } from "#db/schema/sparring.ts";
import { webhook, webhookDelivery } from "#db/schema/webhook.ts";
import { danishDate } from "#lib/domain/date.ts";
import { filledOrganisation } from "#lib/usecases/portable/testing/filled.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { cleanUp, enqueueCleanUp } from "./clean-up.ts";
import { retention } from "./retention.ts";
import { workOnce } from "./worker.ts";

/** What a row is made of: when it began to be over, and whose it is. */
type Made = { at: Date; id: string; person: string; organisation: string };
type Case = { table: SQLiteTable; insert: (writer: Writer, made: Made) => Promise<unknown> };
const times = { createdAt: noon, updatedAt: noon };

/** For each rule a row that is over since a moment. */
const cases: Readonly<Record<string, Case>> = {
  sessions: {
    table: session,
    insert: (writer, { at, id, person }) => writer.insert(session).values({ id, token: id, userId: person, expiresAt: at, ...times }),
  },
  verifications: {
    table: verification,
    insert: (writer, { at, id }) => writer.insert(verification).values({ id, identifier: id, value: "x", expiresAt: at, ...times }),
  },
  limits: {
    table: rateLimit,
    insert: (writer, { at, id }) => writer.insert(rateLimit).values({ id, key: id, count: 1, lastRequest: at.getTime() }),
  },
  invitations: {
    table: invitation,
    insert: async (writer, { at, id, person, organisation }) => {
      const row = { organisationId: organisation, email: "ny@klynge.example", role: "reader", invitedBy: person, invitedAt: noon } as const;
      const far = new Date(noon.getTime() + 1e10);
      await writer.insert(invitation).values([
        { ...row, id: `${id} expired`, secretHash: `${id} expired`, expiresAt: at },
        { ...row, id: `${id} taken back`, secretHash: `${id} taken back`, expiresAt: far, revokedAt: at },
        { ...row, id: `${id} accepted`, secretHash: `${id} accepted`, expiresAt: far, acceptedAt: at, acceptedBy: person },
      ]);
    },
  },
  tokens: {
    table: token,
    insert: (writer, { at, id, person }) =>
      writer.insert(token).values([
        { id, personId: person, label: "CRM", hash: id, createdAt: noon, revokedAt: at },
        { id: `${id} expired`, personId: person, label: "CRM", hash: `${id} expired`, createdAt: noon, expiresAt: at },
      ]),
  },
  jobs: {
    table: job,
    insert: (writer, { at, id }) =>
      writer.insert(job).values([
        { id, kind: "mail", key: id, payload: null, runAt: at, createdAt: at, doneAt: at },
        { id: `${id} failed`, kind: "mail", key: `${id} failed`, payload: null, runAt: at, createdAt: at, failedAt: at, lastError: "x" },
      ]),
  },
  "deliveries of webhooks": {
    table: webhookDelivery,
    insert: async (writer, { at, id, person, organisation }) => {
      const hook = { id, organisationId: organisation, address: "https://a.example/", events: [], madeBy: person, madeAt: noon };
      await writer.insert(webhook).values(hook);
      await writer
        .insert(webhookDelivery)
        .values({ id, webhookId: id, key: "x", type: "webhook.test", outcome: "delivered", createdAt: at });
    },
  },
  documents: {
    table: evidence,
    insert: (writer, { at, id, person, organisation }) =>
      writer
        .insert(evidence)
        .values({ id, organisationId: organisation, title: "x", link: "https://a.example", addedBy: person, addedAt: noon, removedAt: at }),
  },
  reports: {
    table: report,
    insert: (writer, { at, id, person, organisation }) =>
      writer.insert(report).values({
        ...{ id, organisationId: organisation, assessmentId: "assessment-id", kind: "pdf", locale: "da", askedBy: person, askedAt: at },
        ...{ state: "waiting", progress: 0 },
      }),
  },
  actions: {
    table: planAction,
    insert: (writer, { at, id, person, organisation }) =>
      writer.insert(planAction).values({
        ...{
          id,
          organisationId: organisation,
          title: "x",
          state: "planned",
          version: 1,
          changedBy: person,
          changedAt: noon,
          removedAt: at,
        },
      }),
  },
  "outcomes of sessions": {
    table: sessionOutcome,
    insert: async (writer, { at, id, person }) =>
      writer.insert(sessionOutcome).values({
        ...{ id, sessionId: "sparring_session-id", title: "x", writtenBy: person, writtenAt: noon, removedAt: at },
      }),
  },
  "names of those who came": {
    table: attendee,
    insert: async (writer, { at, id, person }) => {
      const changed = { version: 1, changedAt: noon };
      const texts = { titleDa: "x", titleEn: "x", descriptionDa: "", descriptionEn: "" };
      await writer.insert(offering).values({ id, kind: "workshop", ...texts, ...changed });
      await writer.insert(event).values({ id, offeringId: id, title: "x", day: "2026-01-01", keepsPeopleBecause: "x", ...changed });
      const counted = { countsAs: "other", people: 1, source: "import", recordedBy: person, recordedAt: at } as const;
      await writer.insert(attendance).values({ id, eventId: id, body: "x", ...counted });
      await writer.insert(attendee).values({ attendanceId: id, number: 1, name: "x" });
    },
  },
  "record of who sparred": {
    table: sparred,
    insert: (writer, { at, id, person, organisation }) => {
      // A day is over when it has ended: noon here is one o'clock in Copenhagen, thirteen hours after midnight.
      const day = danishDate(new Date(at.getTime() - 13 * 60 * 60 * 1000));
      return writer.insert(sparred).values({ clusterId: id, clusterName: organisation, personId: person, day });
    },
  },
  looks: {
    table: look,
    insert: (writer, { at, person, organisation }) =>
      writer.insert(look).values({ organisationId: organisation, personId: person, at, what: "case" }),
  },
  log: {
    table: auditEntry,
    insert: (writer, { at, id }) => writer.insert(auditEntry).values({ at, action: "evidence.change", subject: id, detail: {} }),
  },
};

test("each rule takes what is over and nothing that is not yet, and the log tells how much in numbers alone", async () => {
  expect(Object.keys(cases)).toEqual(retention.map(({ what }) => what));
  vi.stubEnv("LOG_LEVEL", "info");
  const lines = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const { database, id: organisation, member } = await filledOrganisation();
  const counts = async () => {
    const counted: Record<string, number> = {};
    for (const [what, { table }] of Object.entries(cases))
      counted[what] = (await database.reader.get<{ n: number }>(sql`select count(*) as n from ${table}`)).n;
    return counted;
  };
  const insertAll = (name: string, late: number) =>
    database.write(async (writer) => {
      for (const { what, days } of retention) {
        const at = new Date(noon.getTime() - days * 24 * 60 * 60 * 1000 + late);
        await cases[what]?.insert(writer, { at, id: `${what} ${name}`, person: member.actor.id, organisation });
      }
    });
  // What the organisation was filled with is long over by its made-up times.
  const deps = { database, clock: () => noon, handlers: { "clean-up": cleanUp } };
  await database.write((writer) => enqueueCleanUp(writer, noon));
  await workOnce(deps);
  await insertAll("not yet over", 1);
  const before = await counts();
  lines.mockClear();
  await insertAll("over", -1);
  await database.write((writer) => enqueueCleanUp(writer, new Date(noon.getTime() - 24 * 60 * 60 * 1000)));
  expect(await workOnce(deps)).toBe("done");
  expect(await counts()).toEqual({ ...before, jobs: (before.jobs ?? 0) + 1 });
  const line = lines.mock.calls.map(([text]) => JSON.parse(String(text))).find(({ event }) => event === "retention.removed");
  const expected = Object.fromEntries(retention.map(({ what }) => [what, { invitations: 3, jobs: 2, tokens: 2 }[what] ?? 1]));
  expect(line).toEqual({ at: expect.any(String), level: "info", event: "retention.removed", ...expected });
  lines.mockRestore();
  vi.unstubAllEnvs();
});

test("the operator's handbook lists every rule as it is", () => {
  const handbook = readFileSync(join(import.meta.dirname, "../../../docs/operating.md"), "utf8");
  const chapter = handbook.split("## How long things are kept")[1]?.split("What goes at once")[0] ?? "";
  const rows = chapter.split("\n").filter((line) => line.startsWith("|"));
  const listed = rows.slice(2).map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  expect(listed).toEqual(retention.map(({ what, days, from, why }) => [what, String(days), from, why]));
});
