import type { EditionDocument } from "#lib/domain/edition/schema.ts";

/** `person` is anyone signed in; the others are held in a secretariat, at CED, or by the server itself. */
export const roles = ["public", "person", "lead", "member", "reader", "benchmarker", "analyst", "admin", "steering", "system"] as const;
export type Role = (typeof roles)[number];
export type SecretariatRole = "lead" | "member" | "reader";
export type ProgrammeRole = "benchmarker" | "analyst" | "admin" | "steering";

/** A role as somebody holds it: where, for the roles of a secretariat, and who, for people. */
export type Held = {
  role: Role;
  organisation?: string;
  person?: string;
  /** The organisation waits to be deleted: until then it is read only. */
  closing?: boolean;
};

type Revision = { visibility: NonNullable<EditionDocument["visibility"]> };
/** Something of a secretariat's. */
type Own = { organisation: string };
type Round = Own & { state: "open" | "submitted" };
type BlindRound = Own & { raters: readonly string[]; closed: boolean };
/** CED's sparring at an assessment: whether the secretariat shares it now, and which benchmarkers spar with it. */
type Case = Own & { shared: boolean; benchmarkers: readonly string[] };
/** A rehearsal of the audit within a case: who rates, and whether all of them are done. */
type MockAudit = Case & { raters: readonly string[]; closed: boolean };
/** Somebody's role, or an invitation to one. */
type Grant = { person: string | null };
/** A person's calendar of a secretariat's dates; whether they still belong to it. */
type Feed = { belongs: boolean };
/** A page that the server prints for a report, opened by a secret. */
type Printing = { printing: boolean };
type Mailbox = { demo: boolean; loopback: boolean };

/** Every action, with what its predicates look at; null where an action concerns nothing in particular. */
type Subjects = {
  /** Once for every revision that could be listed. */
  "edition.list": Revision;
  "edition.read": Revision;
  "edition.publish": null;
  "readiness.score": Revision;
  "health.read": null;
  "account.read": null;
  "account.change": null;
  "account.erase": null;
  "organisation.create": null;
  "organisation.read": Own;
  "organisation.change": Own;
  "organisation.delete": Own;
  "organisation.restore": Own;
  "organisation.export": Own;
  "organisation.import": null;
  "team.read": Own;
  "team.change": Own;
  "team.leave": Own;
  "team.invite": Own;
  "invitation.read": null;
  "invitation.accept": null;
  "programme.read": null;
  "programme.invite": null;
  "programme.grant": Grant;
  "assessment.read": Own;
  "assessment.start": Own;
  "assessment.answer": Round;
  "assessment.submit": Round;
  "assessment.migrate": Round;
  "assessment.discuss": Own;
  "round.open": Round;
  "round.close": Own;
  "round.rate": BlindRound;
  "round.read": BlindRound;
  "round.agree": BlindRound;
  "participants.read": Own;
  "participants.import": Own;
  "evidence.read": Own;
  "evidence.change": Own;
  "plan.read": Own;
  "plan.change": Own;
  "calendar.subscribe": Own;
  /** By the secret in the feed's address, without a sign-in: calendars cannot sign in. */
  "calendar.read": Feed;
  "reminder.choose": Own;
  "audit.read": Own;
  "consent.read": Own;
  "consent.change": Own;
  "caseload.read": null;
  "sparring.read": Case;
  "sparring.take": Case;
  "sparring.rate": Case;
  "sparring.ask": Case;
  "sparring.discuss": Case;
  "sparring.agree": Case;
  "session.plan": Case;
  "session.confirm": Case;
  "mock-audit.run": Case;
  "mock-audit.show": Case;
  "mock-audit.rate": MockAudit;
  "independence.read": null;
  "assessor.assign": Grant;
  "outcome.read": Own;
  "outcome.record": Own;
  "outcome.confirm": null;
  "calibration.read": null;
  "report.read": Case;
  "report.make": Case;
  /** By the secret of a report that is being printed. */
  "report.print": Printing;
  /** The public register of labels. */
  "register.read": null;
  /** The published facts that a new register begins with. */
  "register.publish": null;
  "register.change": null;
  "mailbox.read": Mailbox;
  "mail.watch": null;
  "job.run": null;
  /** One's own keys for other programs. */
  "token.read": null;
  "token.make": null;
  "token.revoke": null;
  /** A key for anybody's programs. */
  "token.issue": null;
  "demo.seed": null;
};
export type Action = keyof Subjects;
export type Subject<A extends Action> = Subjects[A];

type Predicate<S> = (subject: S, held: Held) => boolean;

export const never = () => false;
export const always = () => true;
/** Official figures are not public: only signed-in people see a revision for members (contract §1). */
export const ofPublicRevision = ({ visibility }: Revision) => visibility === "public";
/** Of the organisation in which the role is held. */
export const ofOwn = ({ organisation }: Own, held: Held) => held.organisation === organisation;
/** Of the own organisation, as long as the round is not submitted. */
export const ofOwnOpen = (round: Round, held: Held) => ofOwn(round, held) && round.state === "open";
/** Asked to rate, and the blind round still open. */
export const asAskedRater = (round: BlindRound, held: Held) =>
  ofOwn(round, held) && !round.closed && held.person !== undefined && round.raters.includes(held.person);
/** Nobody sees ratings before the blind round is closed. */
export const ofOwnClosed = (round: BlindRound, held: Held) => ofOwn(round, held) && round.closed;
/** Of the own organisation, as long as it is shared with CED. */
export const ofOwnShared = (one: Case, held: Held) => ofOwn(one, held) && one.shared;
/** Shared with CED's benchmarkers by the secretariat's consent. */
export const whenShared = ({ shared }: Case) => shared;
/** One of the benchmarkers who spar with it. */
export const asItsBenchmarker = ({ shared, benchmarkers }: Case, { person }: Held) =>
  shared && person !== undefined && benchmarkers.includes(person);
/** One of the two who rate in a rehearsal of the audit, until they are done. */
export const asMockRater = ({ shared, raters, closed }: MockAudit, { person }: Held) =>
  shared && !closed && person !== undefined && raters.includes(person);
/** Only while the server prints it. */
export const whilePrinting = ({ printing }: Printing) => printing;
/** Nobody grants themselves a role. */
export const toSomebodyElse = ({ person }: Grant, held: Held) => person === null || person !== held.person;
/** An address dies when its person leaves. */
export const whileBelonging = ({ belongs }: Feed) => belongs;
/** Mail is readable only on the demo, and only from this machine. */
export const onLocalDemo = ({ demo, loopback }: Mailbox) => demo && loopback;

type Row = { readonly [A in Action]: Predicate<Subjects[A]> };

const anonymous: Row = {
  "edition.list": ofPublicRevision,
  "edition.read": ofPublicRevision,
  "edition.publish": never,
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
  "mailbox.read": onLocalDemo,
  "mail.watch": never,
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
  "audit.read": ofOwn,
  "consent.change": ofOwn,
  "session.confirm": ofOwnShared,
  "outcome.record": ofOwn,
};

const benchmarker: Row = {
  ...person,
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

const admin: Row = {
  ...person,
  "edition.publish": always,
  "programme.read": always,
  "programme.invite": always,
  "programme.grant": toSomebodyElse,
  "mail.watch": always,
  "independence.read": always,
  "assessor.assign": toSomebodyElse,
  "outcome.confirm": always,
  "register.change": always,
};

const system: Row = {
  ...anonymous,
  "edition.list": always,
  "edition.read": always,
  "edition.publish": always,
  "readiness.score": always,
  "organisation.create": always,
  "organisation.import": always,
  "programme.invite": always,
  "programme.grant": always,
  "job.run": always,
  "token.issue": always,
  "register.publish": always,
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
  analyst: person,
  admin,
  steering: person,
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
  ...(["consent.read", "sparring.read", "outcome.read", "report.read"] as const),
]);

/** Whether any of the roles may do this to the subject. */
export function may<A extends Action>(held: readonly Held[], action: A, subject: Subject<A>): boolean {
  return held.some((one) => (one.closing !== true || whileClosing.has(action)) && predicateOf(one.role, action)(subject, one));
}

/** Whether a text, such as one kept in a log, names an action. */
export function isAction(text: string): text is Action {
  return Object.hasOwn(anonymous, text);
}

/** Whether any of the roles may do this to anything at all; asked before a subject is loaded. */
export function mayEver(held: readonly Held[], action: Action): boolean {
  return held.some(({ role }) => predicateOf(role, action) !== never);
}
