import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { assessment } from "./assessment.ts";
import { moment, person } from "./identity.ts";
import { byPerson, ofOrganisation } from "./organisation.ts";

/** CED's preparation of a secretariat at one assessment; made when it is first shared, and kept when consent is withdrawn. */
export const sparringCase = sqliteTable("sparring_case", {
  /** The assessment's id: one case for each. */
  id: text("id")
    .primaryKey()
    .references(() => assessment.id, { onDelete: "cascade" }),
  organisationId: ofOrganisation(),
  openedAt: moment("opened_at").notNull(),
});

/** The column that says which case a row belongs to; the row goes with it. */
export const ofCase = () =>
  text("case_id")
    .notNull()
    .references(() => sparringCase.id, { onDelete: "cascade" });

/** The benchmarkers of a case; `endedAt` when somebody has handed it over. */
export const sparringAssignment = sqliteTable(
  "sparring_assignment",
  {
    caseId: ofCase(),
    personId: byPerson("person_id"),
    assignedBy: byPerson("assigned_by"),
    assignedAt: moment("assigned_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.personId, table.assignedAt] }),
    index("sparring_assignment_person").on(table.personId),
  ],
);

export const ratingReasons = ["misread-question", "evidence-missing", "evidence-too-old", "stricter-reading", "other"] as const;
const isReason = (column: string) => sql.raw(`${column} is null or ${column} in (${ratingReasons.map((one) => `'${one}'`).join(", ")})`);

/** The sparring series: a benchmarker's rating of an indicator, every version of it; the highest one stands. Append-only. */
export const sparringRating = sqliteTable(
  "sparring_rating",
  {
    caseId: ofCase(),
    indicatorId: text("indicator_id").notNull(),
    version: integer("version").notNull(),
    /** Unweighted points; null takes the rating back. */
    points: integer("points"),
    /** Why it differs from the self-rating; null where it does not. */
    reason: text("reason", { enum: ratingReasons }),
    comment: text("comment"),
    ratedBy: byPerson("rated_by"),
    ratedAt: moment("rated_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.indicatorId, table.version] }),
    check("sparring_rating_version", sql`${table.version} >= 1`),
    check("sparring_rating_points", sql`${table.points} is null or ${table.points} >= 0`),
    check("sparring_rating_reason", isReason("reason")),
  ],
);

/** What both sides agreed on: proposed by one of them and confirmed by the other; every version, the highest one stands. */
export const agreedRating = sqliteTable(
  "agreed_rating",
  {
    caseId: ofCase(),
    indicatorId: text("indicator_id").notNull(),
    version: integer("version").notNull(),
    points: integer("points").notNull(),
    reason: text("reason").notNull(),
    side: text("side", { enum: ["secretariat", "ced"] }).notNull(),
    proposedBy: byPerson("proposed_by"),
    proposedAt: moment("proposed_at").notNull(),
    confirmedBy: text("confirmed_by").references(() => person.id),
    confirmedAt: moment("confirmed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.indicatorId, table.version] }),
    check("agreed_rating_points", sql`${table.points} >= 0`),
    check("agreed_rating_reason", sql`trim(${table.reason}) <> ''`),
    check("agreed_rating_side", sql`${table.side} in ('secretariat', 'ced')`),
    check("agreed_rating_confirmed", sql`(${table.confirmedAt} is null) = (${table.confirmedBy} is null)`),
  ],
);

/** The conversation of a case, at an indicator or in general; a request asks for evidence until it is settled. */
export const sparringMessage = sqliteTable(
  "sparring_message",
  {
    id: text("id").primaryKey(),
    caseId: ofCase(),
    indicatorId: text("indicator_id"),
    kind: text("kind", { enum: ["message", "evidence-request"] }).notNull(),
    text: text("text").notNull(),
    /** From which side it was written, whatever its writer does later. */
    side: text("side", { enum: ["secretariat", "ced"] }).notNull(),
    writtenBy: byPerson("written_by"),
    writtenAt: moment("written_at").notNull(),
    removedAt: moment("removed_at"),
    settledBy: text("settled_by").references(() => person.id),
    settledAt: moment("settled_at"),
    /** The document that the secretariat pointed to when it settled the request. */
    settledWith: text("settled_with"),
    /** The plan action that was made of the request. */
    planActionId: text("plan_action_id"),
  },
  (table) => [
    index("sparring_message_case").on(table.caseId, table.writtenAt),
    check("sparring_message_text", sql`trim(${table.text}) <> ''`),
    check("sparring_message_kind", sql`${table.kind} in ('message', 'evidence-request')`),
    check("sparring_message_side", sql`${table.side} in ('secretariat', 'ced')`),
    check("sparring_message_settled", sql`${table.settledAt} is null or ${table.kind} = 'evidence-request'`),
  ],
);

/** Who is named in a message and gets a mail. */
export const sparringMention = sqliteTable(
  "sparring_mention",
  {
    messageId: text("message_id")
      .notNull()
      .references(() => sparringMessage.id, { onDelete: "cascade" }),
    personId: byPerson("person_id"),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.personId] })],
);

/** Up to where somebody has read the conversation. */
export const sparringRead = sqliteTable(
  "sparring_read",
  { caseId: ofCase(), personId: byPerson("person_id"), readAt: moment("read_at").notNull() },
  (table) => [primaryKey({ columns: [table.caseId, table.personId] })],
);

/** A meeting of secretariat and benchmarkers. */
export const sparringSession = sqliteTable(
  "sparring_session",
  {
    id: text("id").primaryKey(),
    caseId: ofCase(),
    startsAt: moment("starts_at").notNull(),
    minutes: integer("minutes").notNull(),
    /** Where: an address or a link, as a person writes it. */
    place: text("place").notNull(),
    /** What was on the agenda when it was called: indicators with the codes of why, in order. */
    agenda: text("agenda", { mode: "json" }).$type<unknown>().notNull(),
    state: text("state", { enum: ["planned", "held", "cancelled"] }).notNull(),
    /** Rises with every change of time or place, for the calendar invitation. */
    sequence: integer("sequence").notNull(),
    /** What the case looked like when the session was closed, so that the next one starts with what changed. */
    standing: text("standing", { mode: "json" }).$type<unknown>(),
    calledBy: byPerson("called_by"),
    calledAt: moment("called_at").notNull(),
    confirmedBySecretariat: text("confirmed_by_secretariat").references(() => person.id),
    confirmedByCed: text("confirmed_by_ced").references(() => person.id),
    confirmedAt: moment("confirmed_at"),
  },
  (table) => [
    index("sparring_session_case").on(table.caseId, table.startsAt),
    check("sparring_session_minutes", sql`${table.minutes} between 5 and 1440`),
    check("sparring_session_state", sql`${table.state} in ('planned', 'held', 'cancelled')`),
    check("sparring_session_agenda", sql`json_valid(${table.agenda})`),
    check(
      "sparring_session_confirmed",
      sql`(${table.confirmedAt} is not null) = (${table.confirmedBySecretariat} is not null and ${table.confirmedByCed} is not null)`,
    ),
  ],
);

const ofSession = () =>
  text("session_id")
    .notNull()
    .references(() => sparringSession.id, { onDelete: "cascade" });

/** Notes of a session at an indicator; a change names the version that it saw. */
export const sessionNote = sqliteTable(
  "session_note",
  {
    sessionId: ofSession(),
    indicatorId: text("indicator_id").notNull(),
    text: text("text").notNull(),
    version: integer("version").notNull(),
    writtenBy: byPerson("written_by"),
    writtenAt: moment("written_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.indicatorId] }), check("session_note_version", sql`${table.version} >= 1`)],
);

/** What a session decided; once both sides have confirmed, each one is a plan action. */
export const sessionOutcome = sqliteTable(
  "session_outcome",
  {
    id: text("id").primaryKey(),
    sessionId: ofSession(),
    indicatorId: text("indicator_id"),
    title: text("title").notNull(),
    owner: text("owner").references(() => person.id),
    /** YYYY-MM-DD. */
    due: text("due"),
    writtenBy: byPerson("written_by"),
    writtenAt: moment("written_at").notNull(),
    removedAt: moment("removed_at"),
    planActionId: text("plan_action_id"),
  },
  (table) => [index("session_outcome_session").on(table.sessionId), check("session_outcome_title", sql`trim(${table.title}) <> ''`)],
);

/** A rehearsal of the audit: a draw of heavy indicators, evidence asked for against a clock, two who rate on their own. */
export const mockAudit = sqliteTable(
  "mock_audit",
  {
    id: text("id").primaryKey(),
    caseId: ofCase(),
    /** The seed that the draw can be made again from. */
    seed: text("seed").notNull(),
    /** How long the secretariat has for each indicator. */
    minutes: integer("minutes").notNull(),
    startedBy: byPerson("started_by"),
    startedAt: moment("started_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (table) => [index("mock_audit_case").on(table.caseId), check("mock_audit_minutes", sql`${table.minutes} between 1 and 240`)],
);

const ofAudit = () =>
  text("audit_id")
    .notNull()
    .references(() => mockAudit.id, { onDelete: "cascade" });

/** One drawn indicator: asked for when its turn came, shown when the secretariat had found the document. */
export const mockAuditItem = sqliteTable(
  "mock_audit_item",
  {
    auditId: ofAudit(),
    position: integer("position").notNull(),
    indicatorId: text("indicator_id").notNull(),
    askedAt: moment("asked_at"),
    shownAt: moment("shown_at"),
    shownBy: text("shown_by").references(() => person.id),
    /** The document that was shown, and where in it. */
    evidenceId: text("evidence_id"),
    place: text("place"),
  },
  (table) => [
    primaryKey({ columns: [table.auditId, table.indicatorId] }),
    check("mock_audit_item_shown", sql`${table.shownAt} is null or ${table.askedAt} is not null`),
  ],
);

/** The two who rate; neither sees the other's before both are done. */
export const mockAuditRater = sqliteTable(
  "mock_audit_rater",
  { auditId: ofAudit(), personId: byPerson("person_id"), doneAt: moment("done_at") },
  (table) => [primaryKey({ columns: [table.auditId, table.personId] })],
);

export const mockAuditRating = sqliteTable(
  "mock_audit_rating",
  {
    auditId: ofAudit(),
    personId: byPerson("person_id"),
    indicatorId: text("indicator_id").notNull(),
    points: integer("points").notNull(),
    note: text("note"),
    givenAt: moment("given_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.auditId, table.personId, table.indicatorId] }),
    foreignKey({ columns: [table.auditId, table.personId], foreignColumns: [mockAuditRater.auditId, mockAuditRater.personId] }).onDelete(
      "cascade",
    ),
    check("mock_audit_rating_points", sql`${table.points} >= 0`),
  ],
);
