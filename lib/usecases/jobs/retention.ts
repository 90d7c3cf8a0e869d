import { and, inArray, isNull, lt, or, type SQL } from "drizzle-orm";
import { QueryBuilder, type SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Writer } from "#db/client.ts";
import { look } from "#db/schema/consent.ts";
import { rateLimit, session, verification } from "#db/schema/identity.ts";
import { sparred } from "#db/schema/independence.ts";
import { job } from "#db/schema/job.ts";
import { attendance, attendee } from "#db/schema/offering.ts";
import { auditEntry, invitation, token } from "#db/schema/organisation.ts";
import { planAction } from "#db/schema/plan.ts";
import { sessionOutcome } from "#db/schema/sparring.ts";
import { webhookDelivery } from "#db/schema/webhook.ts";
import { danishDate } from "#lib/domain/date.ts";
import { purgeEvidence } from "#lib/usecases/evidence/purge.ts";
import { purgeReports } from "#lib/usecases/reports/purge.ts";

/** Deletes what was over before a moment, and tells how many rows it was. */
type Removal = (writer: Writer, before: Date, now: Date) => Promise<number>;

/** One rule of how long something is kept: `days` from the moment that `from` names. `docs/operating.md` lists them too. */
export type Rule = { what: string; days: number; from: string; why: string; remove: Removal };

const fiveYears = 5 * 365 + 2;
const rows =
  (table: SQLiteTable, isOver: (before: Date) => SQL | undefined): Removal =>
  async (writer, before) =>
    (await writer.delete(table).where(isOver(before))).rowsAffected;

/** What is cleaned up every day, however it came to be there. What goes with something else (an organisation, an account, a consent) is not here. */
export const retention: readonly Rule[] = [
  {
    what: "sessions",
    days: 0,
    from: "they expire",
    why: "they hold an address and a browser's name, and let nobody in any more",
    remove: rows(session, (before) => lt(session.expiresAt, before)),
  },
  {
    what: "verifications",
    days: 0,
    from: "they expire",
    why: "links and challenges of the sign-in are of no use afterwards",
    remove: rows(verification, (before) => lt(verification.expiresAt, before)),
  },
  {
    what: "limits",
    days: 1,
    from: "the last try",
    why: "the longest limit counts for 15 minutes; their keys hold addresses",
    remove: rows(rateLimit, (before) => lt(rateLimit.lastRequest, before.getTime())),
  },
  {
    what: "invitations",
    days: 30,
    from: "they expire, are taken back or accepted",
    why: "they hold an e-mail address; until then whoever invited sees what became of it",
    remove: rows(invitation, (before) =>
      or(
        and(isNull(invitation.acceptedAt), lt(invitation.expiresAt, before)),
        lt(invitation.revokedAt, before),
        lt(invitation.acceptedAt, before),
      ),
    ),
  },
  {
    what: "tokens",
    days: 30,
    from: "they are taken back or expire",
    why: "they open nothing any more; until then it can be told which one it was",
    remove: rows(token, (before) => or(lt(token.revokedAt, before), lt(token.expiresAt, before))),
  },
  {
    what: "jobs",
    days: 30,
    from: "they end",
    why: "for whoever asks what became of them, and so that nothing is done twice",
    remove: rows(job, (before) => or(lt(job.doneAt, before), lt(job.failedAt, before))),
  },
  {
    what: "deliveries of webhooks",
    days: 30,
    from: "they were made",
    why: "whoever looks after a hook sees what came of them; what was sent is gone when they end, within about a day",
    remove: rows(webhookDelivery, (before) => lt(webhookDelivery.createdAt, before)),
  },
  {
    what: "documents",
    days: 30,
    from: "they are removed",
    why: "a removal can be taken back until then; the file goes with the row",
    remove: purgeEvidence,
  },
  { what: "reports", days: 30, from: "they are asked for", why: "they can be made anew", remove: purgeReports },
  {
    what: "actions",
    days: 30,
    from: "they are removed from the plan",
    why: "a removal can be taken back until then",
    remove: rows(planAction, (before) => lt(planAction.removedAt, before)),
  },
  {
    what: "outcomes of sessions",
    days: 30,
    from: "they are removed",
    why: "what a session does not decide after all is nobody's to read",
    remove: rows(sessionOutcome, (before) => lt(sessionOutcome.removedAt, before)),
  },
  {
    what: "names of those who came",
    days: 365,
    from: "they are counted",
    why: "an organiser keeps them for a reason that belongs to the event; the counts stay",
    remove: rows(attendee, (before) =>
      inArray(
        attendee.attendanceId,
        new QueryBuilder().select({ id: attendance.id }).from(attendance).where(lt(attendance.recordedAt, before)),
      ),
    ),
  },
  {
    what: "record of who sparred",
    days: fiveYears,
    from: "the day of the sparring",
    why: "it stands against assessing the same cluster, for five years at most; until then a trigger refuses its deletion",
    remove: rows(sparred, (before) => lt(sparred.day, danishDate(before))),
  },
  {
    what: "looks",
    days: fiveYears,
    from: "the look",
    why: "the secretariat reads who saw what, as long as the record of who sparred is kept",
    remove: rows(look, (before) => lt(look.at, before)),
  },
  {
    what: "log",
    days: fiveYears,
    from: "the entry",
    why: "who did what can be told as long as the record of who sparred is kept",
    remove: rows(auditEntry, (before) => lt(auditEntry.at, before)),
  },
];
