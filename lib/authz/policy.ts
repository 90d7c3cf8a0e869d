import {
  always,
  asAskedRater,
  asItsBenchmarker,
  asMockRater,
  never,
  ofOwn,
  ofOwnClosed,
  ofOwnHooks,
  ofOwnOpen,
  ofOwnShared,
  ofProgramme,
  ofPublicRevision,
  onLocalDemo,
  type Predicate,
  toSomebodyElse,
  whenPublished,
  whenShared,
  whileBelonging,
  whileOpen,
  whilePrinting,
} from "./predicates.ts";
import type { Action, Held, Role, Subject, Subjects } from "./subjects.ts";

type Row = { readonly [A in Action]: Predicate<Subjects[A]> };

const anonymous: Row = {
  "edition.list": ofPublicRevision,
  "edition.read": ofPublicRevision,
  "edition.publish": never,
  "edition.inspect": never,
  "edition.prepare": never,
  "edition.withdraw": never,
  "readiness.score": ofPublicRevision,
  "health.read": always,
  "account.read": never,
  "account.change": never,
  "account.erase": never,
  "organisation.create": never,
  "organisation.read": never,
  "organisation.change": never,
  "organisation.delete": never,
  "organisation.restore": never,
  "organisation.export": never,
  "organisation.import": never,
  "team.read": never,
  "team.change": never,
  "team.leave": never,
  "team.invite": never,
  "team.provision": never,
  "invitation.read": always,
  "invitation.accept": never,
  "programme.read": never,
  "programme.invite": never,
  "programme.grant": never,
  "assessment.read": never,
  "assessment.start": never,
  "assessment.answer": never,
  "assessment.submit": never,
  "assessment.migrate": never,
  "assessment.discuss": never,
  "round.open": never,
  "round.close": never,
  "round.rate": never,
  "round.read": never,
  "round.agree": never,
  "participants.read": never,
  "participants.import": never,
  "evidence.read": never,
  "evidence.change": never,
  "plan.read": never,
  "plan.change": never,
  "calendar.subscribe": never,
  "calendar.read": whileBelonging,
  "reminder.choose": never,
  "webhook.read": never,
  "webhook.change": never,
  "audit.read": never,
  "consent.read": never,
  "consent.change": never,
  "caseload.read": never,
  "sparring.read": never,
  "sparring.take": never,
  "sparring.rate": never,
  "sparring.ask": never,
  "sparring.discuss": never,
  "sparring.agree": never,
  "session.plan": never,
  "session.confirm": never,
  "mock-audit.run": never,
  "mock-audit.show": never,
  "mock-audit.rate": never,
  "independence.read": never,
  "assessor.assign": never,
  "outcome.read": never,
  "outcome.record": never,
  "outcome.confirm": never,
  "calibration.read": never,
  "report.read": never,
  "report.make": never,
  "report.print": whilePrinting,
  "register.read": always,
  "register.publish": never,
  "register.change": never,
  "offering.read": never,
  "offering.follow": never,
  "offering.change": never,
  "event.read": never,
  "event.change": never,
  "evaluation.give": whileOpen,
  "evaluation.moderate": never,
  "annex.read": never,
  "release.read": never,
  "release.make": never,
  "release.publish": never,
  "benchmark.read": never,
  "reference.change": never,
  "mailbox.read": onLocalDemo,
  "mail.watch": never,
  "operation.read": never,
  "operation.change": never,
  "job.run": never,
  "token.read": never,
  "token.make": never,
  "token.revoke": never,
  "token.issue": never,
  "demo.seed": never,
};

const person: Row = {
  ...anonymous,
  "edition.list": always,
  "edition.read": always,
  "readiness.score": always,
  "account.read": always,
  "account.change": always,
  "account.erase": always,
  "organisation.create": always,
  "invitation.accept": always,
  "token.read": always,
  "token.make": always,
  "token.revoke": always,
  "calibration.read": always,
  "offering.read": always,
  "offering.follow": always,
};

// Board members read, and may rate in a blind round.
const reader: Row = {
  ...person,
  "organisation.read": ofOwn,
  "team.read": ofOwn,
  "team.leave": ofOwn,
  "assessment.read": ofOwn,
  "round.rate": asAskedRater,
  "round.read": ofOwnClosed,
  "participants.read": ofOwn,
  "evidence.read": ofOwn,
  "plan.read": ofOwn,
  "calendar.subscribe": ofOwn,
  "reminder.choose": ofOwn,
  "consent.read": ofOwn,
  "sparring.read": ofOwn,
  "outcome.read": ofOwn,
  "report.read": ofOwn,
  "report.make": ofOwn,
  "benchmark.read": ofOwn,
};

const member: Row = {
  ...reader,
  "assessment.start": ofOwn,
  "assessment.answer": ofOwnOpen,
  "assessment.discuss": ofOwn,
  "participants.import": ofOwn,
  "evidence.change": ofOwn,
  "plan.change": ofOwn,
  "sparring.discuss": ofOwnShared,
  "sparring.agree": ofOwnShared,
  "session.plan": ofOwnShared,
  "mock-audit.show": ofOwnShared,
};

const lead: Row = {
  ...member,
  "organisation.change": ofOwn,
  "organisation.delete": ofOwn,
  "organisation.restore": ofOwn,
  "organisation.export": ofOwn,
  "team.change": ofOwn,
  "team.invite": ofOwn,
  "assessment.submit": ofOwnOpen,
  "assessment.migrate": ofOwnOpen,
  "round.open": ofOwnOpen,
  "round.close": ofOwn,
  "round.agree": ofOwnClosed,
  "webhook.read": ofOwnHooks,
  "webhook.change": ofOwnHooks,
  "audit.read": ofOwn,
  "consent.change": ofOwn,
  "session.confirm": ofOwnShared,
  "outcome.record": ofOwn,
};

const benchmarker: Row = {
  ...person,
  "event.read": always,
  "release.read": whenPublished,
  "caseload.read": always,
  "sparring.read": whenShared,
  "sparring.take": whenShared,
  "sparring.rate": asItsBenchmarker,
  "sparring.ask": asItsBenchmarker,
  "sparring.discuss": asItsBenchmarker,
  "sparring.agree": asItsBenchmarker,
  "session.plan": asItsBenchmarker,
  "session.confirm": asItsBenchmarker,
  "mock-audit.run": asItsBenchmarker,
  "mock-audit.rate": asMockRater,
  "independence.read": always,
  "outcome.confirm": always,
  "report.read": whenShared,
  "report.make": asItsBenchmarker,
};

// An analyst sees aggregates, never a cluster's answers.
const analyst: Row = {
  ...person,
  "edition.inspect": always,
  "offering.change": always,
  "event.read": always,
  "event.change": always,
  "evaluation.moderate": always,
  "annex.read": always,
  "release.read": always,
  "release.make": always,
  "release.publish": always,
  "reference.change": always,
};

const admin: Row = {
  ...person,
  "offering.change": always,
  "event.read": always,
  "event.change": always,
  "evaluation.moderate": always,
  "annex.read": always,
  "release.read": whenPublished,
  "edition.inspect": always,
  "edition.prepare": always,
  "edition.publish": always,
  "edition.withdraw": always,
  "programme.read": always,
  "programme.invite": always,
  "programme.grant": toSomebodyElse,
  "mail.watch": always,
  "operation.read": always,
  "operation.change": always,
  "webhook.read": ofProgramme,
  "webhook.change": ofProgramme,
  "independence.read": always,
  "assessor.assign": toSomebodyElse,
  "outcome.confirm": always,
  "register.change": always,
};

const steering: Row = { ...person, "release.read": whenPublished };

const system: Row = {
  ...anonymous,
  "edition.list": always,
  "edition.read": always,
  "edition.publish": always,
  "readiness.score": always,
  "organisation.create": always,
  "organisation.import": always,
  "team.provision": always,
  "programme.invite": always,
  "programme.grant": always,
  "job.run": always,
  "token.issue": always,
  "register.publish": always,
  "offering.change": always,
  "event.change": always,
  "annex.read": always,
  "release.make": always,
  "demo.seed": always,
};

/** Who may do what. A role or an action without a cell does not compile. */
const policy: Readonly<Record<Role, Row>> = {
  public: anonymous,
  person,
  lead,
  member,
  reader,
  benchmarker,
  analyst,
  admin,
  steering,
  system,
};

/** The predicate of a cell; what the table does not know is denied. */
export function predicateOf<A extends Action>(role: Role, action: A): Predicate<Subject<A>> {
  const row: Row | undefined = Object.hasOwn(policy, role) ? policy[role] : undefined;
  return row !== undefined && Object.hasOwn(row, action) ? row[action] : never;
}

/** What is left to do while an organisation waits to be deleted: read, take everything along, leave, and change one's mind. */
const whileClosing: ReadonlySet<Action> = new Set([
  ...(["organisation.read", "organisation.export", "organisation.restore", "team.read", "team.leave"] as const),
  ...(["assessment.read", "round.read", "participants.read", "evidence.read", "plan.read", "audit.read"] as const),
  ...(["consent.read", "sparring.read", "outcome.read", "report.read", "benchmark.read"] as const),
]);

/** What a key that only reads is for; also what everybody may do. */
const reading: ReadonlySet<Action> = new Set([
  ...(["edition.list", "edition.read", "readiness.score", "health.read", "register.read", "account.read", "organisation.read"] as const),
  ...(["team.read", "assessment.read", "round.read", "participants.read", "evidence.read", "plan.read", "audit.read"] as const),
  ...(["consent.read", "sparring.read", "outcome.read", "report.read", "benchmark.read", "offering.read", "calendar.read"] as const),
]);

/** Whether a role counts for an action, given how it is held. */
function counts({ closing, reading: reads }: Held, action: Action): boolean {
  return (closing !== true || whileClosing.has(action)) && (reads !== true || reading.has(action));
}

/** Whether any of the roles may do this to the subject. */
export function may<A extends Action>(held: readonly Held[], action: A, subject: Subject<A>): boolean {
  return held.some((one) => counts(one, action) && predicateOf(one.role, action)(subject, one));
}

/** Whether a text, such as one kept in a log, names an action. */
export function isAction(text: string): text is Action {
  return Object.hasOwn(anonymous, text);
}

/** Whether any of the roles may do this to anything at all; asked before a subject is loaded. */
export function mayEver(held: readonly Held[], action: Action): boolean {
  return held.some((one) => (one.reading !== true || reading.has(action)) && predicateOf(one.role, action) !== never);
}
