import { describe, expect, test } from "vitest";
import { type Actor, heldBy } from "./actor.ts";
import { isAction, may, mayEver, predicateOf } from "./policy.ts";
import * as policy from "./predicates.ts";
import { type Action, type Held, type Role, roles } from "./subjects.ts";

const names = new Map<unknown, string>([
  [policy.never, "-"],
  [policy.always, "always"],
  [policy.ofPublicRevision, "public revisions"],
  [policy.ofOwn, "own"],
  [policy.ofOwnHooks, "own hooks"],
  [policy.ofProgramme, "the programme's"],
  [policy.ofOwnOpen, "own while open"],
  [policy.asAskedRater, "asked to rate"],
  [policy.ofOwnClosed, "own when closed"],
  [policy.toSomebodyElse, "to somebody else"],
  [policy.whileBelonging, "while belonging"],
  [policy.onLocalDemo, "local demo"],
  [policy.ofOwnShared, "own while shared"],
  [policy.whenShared, "shared with CED"],
  [policy.asItsBenchmarker, "spars with it"],
  [policy.asMockRater, "rates the rehearsal"],
  [policy.whilePrinting, "while printing"],
  [policy.whileOpen, "while open"],
  [policy.whenPublished, "published"],
]);

function everybody(cell: string): Record<Role, string> {
  return Object.fromEntries(roles.map((role) => [role, cell])) as Record<Role, string>;
}

/** Nobody, but for the roles named. */
function only(cells: Partial<Record<Role, string>>): Record<Role, string> {
  return { ...everybody("-"), ...cells };
}

const people = { ...everybody("always"), public: "-", system: "-" };
const secretariat = (cell: string) => only({ lead: cell, member: cell, reader: cell });
const working = (cell: string) => only({ lead: cell, member: cell });

// The whole table as it is meant; a change of the policy is a change here.
const matrix: Record<Action, Record<Role, string>> = {
  "edition.list": { ...everybody("always"), public: "public revisions" },
  "edition.read": { ...everybody("always"), public: "public revisions" },
  "edition.publish": only({ admin: "always", system: "always" }),
  "edition.inspect": only({ analyst: "always", admin: "always" }),
  "edition.prepare": only({ admin: "always" }),
  "edition.withdraw": only({ admin: "always" }),
  "readiness.score": { ...everybody("always"), public: "public revisions" },
  "health.read": everybody("always"),
  "account.read": people,
  "account.change": people,
  "account.erase": people,
  "organisation.create": { ...people, system: "always" },
  "organisation.read": secretariat("own"),
  "organisation.change": only({ lead: "own" }),
  "organisation.delete": only({ lead: "own" }),
  "organisation.restore": only({ lead: "own" }),
  "organisation.export": only({ lead: "own" }),
  "organisation.import": only({ system: "always" }),
  "team.read": secretariat("own"),
  "team.change": only({ lead: "own" }),
  "team.leave": secretariat("own"),
  "team.invite": only({ lead: "own" }),
  "team.provision": only({ system: "always" }),
  "invitation.read": everybody("always"),
  "invitation.accept": people,
  "programme.read": only({ admin: "always" }),
  "programme.invite": only({ admin: "always", system: "always" }),
  "programme.grant": only({ admin: "to somebody else", system: "always" }),
  "assessment.read": secretariat("own"),
  "assessment.start": working("own"),
  "assessment.answer": working("own while open"),
  "assessment.submit": only({ lead: "own while open" }),
  "assessment.migrate": only({ lead: "own while open" }),
  "assessment.discuss": working("own"),
  "round.open": only({ lead: "own while open" }),
  "round.close": only({ lead: "own" }),
  "round.rate": secretariat("asked to rate"),
  "round.read": secretariat("own when closed"),
  "round.agree": only({ lead: "own when closed" }),
  "participants.read": secretariat("own"),
  "participants.import": working("own"),
  "evidence.read": secretariat("own"),
  "evidence.change": working("own"),
  "plan.read": secretariat("own"),
  "plan.change": working("own"),
  "calendar.subscribe": secretariat("own"),
  "calendar.read": everybody("while belonging"),
  "reminder.choose": secretariat("own"),
  "webhook.read": only({ lead: "own hooks", admin: "the programme's" }),
  "webhook.change": only({ lead: "own hooks", admin: "the programme's" }),
  "audit.read": only({ lead: "own" }),
  "consent.read": secretariat("own"),
  "consent.change": only({ lead: "own" }),
  "caseload.read": only({ benchmarker: "always" }),
  "sparring.read": { ...secretariat("own"), benchmarker: "shared with CED" },
  "sparring.take": only({ benchmarker: "shared with CED" }),
  "sparring.rate": only({ benchmarker: "spars with it" }),
  "sparring.ask": only({ benchmarker: "spars with it" }),
  "sparring.discuss": { ...working("own while shared"), benchmarker: "spars with it" },
  "sparring.agree": { ...working("own while shared"), benchmarker: "spars with it" },
  "session.plan": { ...working("own while shared"), benchmarker: "spars with it" },
  "session.confirm": only({ lead: "own while shared", benchmarker: "spars with it" }),
  "mock-audit.run": only({ benchmarker: "spars with it" }),
  "mock-audit.show": working("own while shared"),
  "mock-audit.rate": only({ benchmarker: "rates the rehearsal" }),
  "independence.read": only({ benchmarker: "always", admin: "always" }),
  "assessor.assign": only({ admin: "to somebody else" }),
  "outcome.read": secretariat("own"),
  "outcome.record": only({ lead: "own" }),
  "outcome.confirm": only({ benchmarker: "always", admin: "always" }),
  "calibration.read": people,
  "report.read": { ...secretariat("own"), benchmarker: "shared with CED" },
  "report.make": { ...secretariat("own"), benchmarker: "spars with it" },
  "report.print": everybody("while printing"),
  "register.read": everybody("always"),
  "register.publish": only({ system: "always" }),
  "register.change": only({ admin: "always" }),
  "offering.read": people,
  "offering.follow": people,
  "offering.change": only({ analyst: "always", admin: "always", system: "always" }),
  "event.read": only({ benchmarker: "always", analyst: "always", admin: "always" }),
  "event.change": only({ analyst: "always", admin: "always", system: "always" }),
  "evaluation.give": everybody("while open"),
  "evaluation.moderate": only({ analyst: "always", admin: "always" }),
  "annex.read": only({ analyst: "always", admin: "always", system: "always" }),
  "release.read": only({ benchmarker: "published", analyst: "always", admin: "published", steering: "published" }),
  "release.make": only({ analyst: "always", system: "always" }),
  "release.publish": only({ analyst: "always" }),
  "benchmark.read": secretariat("own"),
  "reference.change": only({ analyst: "always" }),
  "mailbox.read": { ...everybody("local demo") },
  "mail.watch": only({ admin: "always" }),
  "operation.read": only({ admin: "always" }),
  "operation.change": only({ admin: "always" }),
  "job.run": only({ system: "always" }),
  "token.read": people,
  "token.make": people,
  "token.revoke": people,
  "token.issue": only({ system: "always" }),
  "demo.seed": only({ system: "always" }),
};

const cells = Object.entries(matrix).flatMap(([action, row]) =>
  Object.entries(row).map(([role, cell]) => [role as Role, action as Action, cell] as const),
);

const publicly: Held[] = [{ role: "public" }];

describe("policy", () => {
  test.each(cells)("%s may %s: %s", (role, action, cell) => {
    expect(names.get(predicateOf(role, action))).toBe(cell);
    expect(mayEver([{ role }], action)).toBe(cell !== "-");
  });

  test("the public sees public revisions only", () => {
    expect(may(publicly, "edition.read", { visibility: "public" })).toBe(true);
    expect(may(publicly, "edition.read", { visibility: "members" })).toBe(false);
    expect(may([{ role: "reader" }], "edition.read", { visibility: "members" })).toBe(true);
  });

  test("a role counts where it is held", () => {
    const held: Held[] = [
      { role: "lead", organisation: "a", person: "p" },
      { role: "reader", organisation: "b", person: "p" },
    ];
    expect(may(held, "organisation.change", { organisation: "a" })).toBe(true);
    expect(may(held, "organisation.change", { organisation: "b" })).toBe(false);
    expect(may(held, "organisation.read", { organisation: "b" })).toBe(true);
    expect(may(held, "organisation.read", { organisation: "c" })).toBe(false);
    expect(may([{ role: "lead" }], "organisation.read", { organisation: "c" })).toBe(false);
  });

  test("what is submitted is answered no more", () => {
    const held: Held[] = [{ role: "member", organisation: "a", person: "p" }];
    expect(may(held, "assessment.answer", { organisation: "a", state: "open" })).toBe(true);
    expect(may(held, "assessment.answer", { organisation: "a", state: "submitted" })).toBe(false);
  });

  test("a blind round is rated by those asked while it is open, and read when it is closed", () => {
    const held: Held[] = [{ role: "reader", organisation: "a", person: "p" }];
    const round = { organisation: "a", raters: ["p"], closed: false };
    expect(may(held, "round.rate", round)).toBe(true);
    expect(may(held, "round.rate", { ...round, raters: ["q"] })).toBe(false);
    expect(may(held, "round.rate", { ...round, closed: true })).toBe(false);
    expect(may(held, "round.read", round)).toBe(false);
    expect(may(held, "round.read", { ...round, closed: true })).toBe(true);
  });

  test("who comes with a key that only reads may do nothing that changes anything, whatever their roles", () => {
    const lead: Actor = {
      kind: "person",
      id: "p",
      strong: true,
      memberships: [{ organisation: "a", role: "lead" }],
      programmeRoles: ["admin"],
    };
    const [all, reading] = [heldBy(lead), heldBy({ ...lead, reading: true })];
    const actions = Object.keys(matrix) as Action[];
    const left = actions.filter((action) => mayEver(reading, action)).sort();
    expect(left).toEqual([
      ...[
        "account.read",
        "assessment.read",
        "audit.read",
        "benchmark.read",
        "calendar.read",
        "consent.read",
        "edition.list",
        "edition.read",
        "evidence.read",
      ],
      ...["health.read", "offering.read", "organisation.read", "outcome.read", "participants.read", "plan.read", "readiness.score"],
      ...["register.read", "report.read", "round.read", "sparring.read", "team.read"],
    ]);
    expect(left.filter((action) => !mayEver(all, action))).toEqual([]);
    const own = { organisation: "a", state: "open" } as const;
    expect([may(all, "assessment.answer", own), may(reading, "assessment.answer", own), may(reading, "assessment.read", own)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test("an organisation that waits to be deleted is read, exported and restored, and nothing else", () => {
    const held: Held[] = [{ role: "lead", organisation: "a", person: "p", closing: true }];
    const subject = {
      organisation: "a",
      state: "open",
      raters: [],
      closed: true,
      person: null,
      demo: false,
      loopback: false,
      visibility: "public",
      shared: true,
      benchmarkers: [],
      printing: false,
      open: false,
      published: false,
    };
    const allowed = Object.keys(matrix).filter((action) => may(held, action as Action, subject as never));
    expect(allowed.filter((action) => matrix[action as Action].lead !== "always").sort()).toEqual([
      ...["assessment.read", "audit.read", "benchmark.read", "consent.read", "evidence.read", "organisation.export", "organisation.read"],
      ...["organisation.restore", "outcome.read", "participants.read", "plan.read", "report.read", "round.read", "sparring.read"],
      ...["team.leave", "team.read"],
    ]);
  });

  test("the steering group may read what is published, and otherwise no more than anybody who is signed in", () => {
    const [steering, anybody]: [Held[], Held[]] = [[{ role: "steering", person: "p" }], [{ role: "person", person: "p" }]];
    const subject = {
      ...{ organisation: "a", state: "open", raters: ["p"], closed: false, person: "q", demo: false, loopback: false },
      ...{ visibility: "members", shared: true, benchmarkers: ["p"], printing: false, open: false, published: true, belongs: false },
    };
    const allowed = (held: Held[]) => Object.keys(matrix).filter((action) => may(held, action as Action, subject as never));
    expect(allowed(steering).filter((action) => !allowed(anybody).includes(action))).toEqual(["release.read"]);
    expect(may(steering, "release.read", { published: false })).toBe(false);
  });

  test("an action is known by its name", () => {
    expect([isAction("team.invite"), isAction("team.hide"), isAction("constructor")]).toEqual([true, false, false]);
  });

  test("nobody grants themselves a role", () => {
    const held: Held[] = [{ role: "admin", person: "p" }];
    expect(may(held, "programme.grant", { person: "p" })).toBe(false);
    expect(may(held, "programme.grant", { person: "q" })).toBe(true);
  });

  test("a calendar is read for as long as its person belongs to the secretariat", () => {
    expect(may(publicly, "calendar.read", { belongs: true })).toBe(true);
    expect(may(publicly, "calendar.read", { belongs: false })).toBe(false);
  });

  test("mail is read on the demo of this machine only", () => {
    expect(may(publicly, "mailbox.read", { demo: true, loopback: true })).toBe(true);
    expect(may(publicly, "mailbox.read", { demo: true, loopback: false })).toBe(false);
    expect(may(publicly, "mailbox.read", { demo: false, loopback: true })).toBe(false);
  });

  test("one role of several is enough, and none is not", () => {
    expect(may([{ role: "public" }, { role: "admin" }], "edition.publish", null)).toBe(true);
    expect(may([], "health.read", null)).toBe(false);
    expect(mayEver([], "health.read")).toBe(false);
  });

  test("denies what the table does not know", () => {
    expect(may([{ role: "owner" as Role }], "health.read", null)).toBe(false);
    expect(may([{ role: "constructor" as Role }], "health.read", null)).toBe(false);
    expect(may([{ role: "admin" }], "toString" as Action, null)).toBe(false);
  });
});

describe("the roles that count", () => {
  const actor: Actor = {
    kind: "person",
    id: "p",
    strong: false,
    memberships: [{ organisation: "a", role: "lead" }],
    programmeRoles: ["admin", "analyst"],
  };
  const own = [
    { role: "person", person: "p" },
    { role: "lead", organisation: "a", person: "p" },
  ];

  test("are those of CED only with a second factor or a passkey", () => {
    expect(heldBy(actor)).toEqual(own);
    expect(heldBy({ ...actor, strong: true })).toEqual([...own, { role: "admin", person: "p" }, { role: "analyst", person: "p" }]);
  });

  test("are nobody's but the public's without a sign-in, and the server's own", () => {
    expect(heldBy({ kind: "public" })).toEqual([{ role: "public" }]);
    expect(heldBy({ kind: "system", task: "start" })).toEqual([{ role: "system" }]);
  });
});
