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
  /** Held with a key that only reads. */
  reading?: boolean;
};

export type Revision = { visibility: NonNullable<EditionDocument["visibility"]> };
/** Something of a secretariat's. */
export type Own = { organisation: string };
export type Round = Own & { state: "open" | "submitted" };
/** A hook of a secretariat's, or of the programme's. */
export type Hooks = { organisation: string | null };
export type BlindRound = Own & { raters: readonly string[]; closed: boolean };
/** CED's sparring at an assessment: whether the secretariat shares it now, and which benchmarkers spar with it. */
export type Case = Own & { shared: boolean; benchmarkers: readonly string[] };
/** A rehearsal of the audit within a case: who rates, and whether all of them are done. */
export type MockAudit = Case & { raters: readonly string[]; closed: boolean };
/** Somebody's role, or an invitation to one. */
export type Grant = { person: string | null };
/** A person's calendar of a secretariat's dates; whether they still belong to it. */
export type Feed = { belongs: boolean };
/** A page that the server prints for a report, opened by a secret. */
export type Printing = { printing: boolean };
/** A form for evaluating an event, opened by a secret; whether it still takes answers. */
export type Form = { open: boolean };
export type Release = { published: boolean };
export type Mailbox = { demo: boolean; loopback: boolean };

/** Every action, with what its predicates look at; null where an action concerns nothing in particular. */
export type Subjects = {
  /** Once for every revision that could be listed. */
  "edition.list": Revision;
  "edition.read": Revision;
  "edition.publish": null;
  /** The desk of CED's editions: drafts, what they change, whom it would touch. */
  "edition.inspect": null;
  "edition.prepare": null;
  "edition.withdraw": null;
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
  "team.provision": Own;
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
  /** What other programs are told of by webhook. */
  "webhook.read": Hooks;
  "webhook.change": Hooks;
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
  /** What CED offers, and when: for everybody who works here. */
  "offering.read": null;
  "offering.follow": null;
  "offering.change": null;
  /** Who came, how many, and what they thought. */
  "event.read": null;
  "event.change": null;
  /** By the secret in the form's address, without a sign-in. */
  "evaluation.give": Form;
  "evaluation.moderate": null;
  "annex.read": null;
  /** Frozen aggregates: published ones, and drafts. */
  "release.read": Release;
  "release.make": null;
  "release.publish": null;
  /** How a secretariat stands beside the others: its own figures, and published ones. */
  "benchmark.read": Own;
  "reference.change": null;
  "mailbox.read": Mailbox;
  "mail.watch": null;
  /** How the installation does: jobs, letters, storage, errors. */
  "operation.read": null;
  "operation.change": null;
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
