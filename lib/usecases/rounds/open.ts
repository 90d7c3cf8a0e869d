import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { blindRater, blindRound } from "#db/schema/blind-round.ts";
import { organisation as organisationTable } from "#db/schema/organisation.ts";
import { fault } from "#lib/domain/fault.ts";
import { NewRound } from "#lib/domain/round/form.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { environment } from "#lib/platform/env.ts";
import { type Assessment, findAssessment } from "#lib/usecases/assessments/find.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { type Caller, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { type Colleague, teamOf } from "#lib/usecases/organisations/team.ts";

async function isOpenAlready(writer: Writer, { id }: Assessment): Promise<boolean> {
  return (await writer.$count(blindRound, and(eq(blindRound.assessmentId, id), isNull(blindRound.closedAt)))) > 0;
}

/** A letter to everybody who is asked, but for the one who asks. */
async function askThem(
  writer: Writer,
  caller: Caller,
  assessment: Assessment,
  round: string,
  team: readonly Colleague[],
  raters: readonly Colleague[],
) {
  const [own] = await writer.select().from(organisationTable).where(eq(organisationTable.id, assessment.organisation));
  if (own === undefined) throw new Error("the organisation of an assessment is gone");
  const by = personOf(caller);
  const inviter = team.find(({ id }) => id === by)?.name ?? own.name;
  for (const { id, email: to, locale } of raters.filter((rater) => rater.id !== by)) {
    const place = { page: "blindRound", params: { organisation: own.slug, assessment: assessment.id } } as const;
    const link = `${environment().PUBLIC_URL}${addressOf(locale, place)}`;
    const payload = { to, locale, template: "contribution" as const, link, values: { inviter, organisation: own.name } };
    await enqueue(writer, { kind: "mail", key: `contribution:${round}:${id}`, payload, runAt: caller.clock() });
  }
}

/**
 * Begins a blind round: which indicators are rated, in the edition's order, and by whom of the team, at least two; each
 * is told by mail. Refused as `round-open` while another one of the assessment is.
 */
export const openRound = verb("round.open", NewRound, async (context, asked) => {
  const assessment = await findAssessment(context.database.reader, context.actor, asked.assessment);
  if (assessment === null || !context.may({ ...assessment, state: "open" })) return refuse("not-found");
  if (!context.may(assessment)) return refuse("submitted");
  const { positions, indicators } = assessment.edition;
  const unknown = asked.indicators.filter((id) => !positions.has(id));
  if (unknown.length > 0) return refuse("invalid", [fault(["indicators"], "unknown-indicator", { value: unknown.join(", ") })]);
  const wanted = indicators.filter(({ id }) => asked.indicators.includes(id)).map(({ id }) => id);
  return context.database.write(async (writer) => {
    if (await isOpenAlready(writer, assessment)) return refuse("round-open");
    const team = await teamOf(writer, assessment.organisation);
    const raters = team.filter(({ id }) => asked.raters.includes(id));
    if (raters.length < new Set(asked.raters).size) return refuse("invalid", [fault(["raters"], "not-a-colleague")]);
    const [id, openedAt] = [randomUUID(), context.clock()];
    const row = { id, assessmentId: assessment.id, indicators: wanted, openedBy: personOf(context), openedAt };
    await writer.insert(blindRound).values(row);
    await writer.insert(blindRater).values(raters.map((rater) => ({ roundId: id, personId: rater.id })));
    await askThem(writer, context, assessment, id, team, raters);
    const detail = { assessment: assessment.id, indicators: wanted.length, raters: raters.length };
    await audit(writer, context, "round.open", { organisation: assessment.organisation, subject: id, detail });
    return done({ id });
  });
});
