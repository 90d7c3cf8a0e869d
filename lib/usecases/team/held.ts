import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { assessment, assignment } from "#db/schema/assessment.ts";
import { blindRater, blindRound } from "#db/schema/blind-round.ts";
import { calendarFeed, planAction, reminderChoice } from "#db/schema/plan.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";

type Reading = Pick<Reader, "select">;

const openRounds = (from: Reading, organisation: OrganisationScope) =>
  from
    .select({ id: assessment.id })
    .from(assessment)
    .where(and(eq(assessment.organisationId, organisation), eq(assessment.state, "open")));

const openBlindRounds = (from: Reading, organisation: OrganisationScope) =>
  from
    .select({ id: blindRound.id })
    .from(blindRound)
    .innerJoin(assessment, eq(assessment.id, blindRound.assessmentId))
    .where(and(eq(assessment.organisationId, organisation), isNull(blindRound.closedAt)));

const openActions = (organisation: OrganisationScope) =>
  and(eq(planAction.organisationId, organisation), isNull(planAction.removedAt), inArray(planAction.state, ["planned", "doing"]));

/** What somebody has in hand: indicators assigned to them, plan actions they own, and blind rounds that wait for their rating. */
export type Holding = { indicators: string[]; actions: string[]; ratings: number };

/** What everybody in a secretariat has in hand, by person; who holds nothing is not in it. */
export async function holdings(reader: Reader, organisation: OrganisationScope): Promise<ReadonlyMap<string, Holding>> {
  const [assigned, actions, asked] = await Promise.all([
    reader
      .select({ person: assignment.personId, indicator: assignment.indicatorId })
      .from(assignment)
      .where(inArray(assignment.assessmentId, openRounds(reader, organisation))),
    reader.select({ person: planAction.owner, title: planAction.title }).from(planAction).where(openActions(organisation)),
    reader
      .select({ person: blindRater.personId })
      .from(blindRater)
      .where(and(inArray(blindRater.roundId, openBlindRounds(reader, organisation)), isNull(blindRater.doneAt))),
  ]);
  const held = new Map<string, Holding>();
  const of = (person: string) => {
    const known = held.get(person) ?? { indicators: [], actions: [], ratings: 0 };
    held.set(person, known);
    return known;
  };
  for (const { person, indicator } of assigned) of(person).indicators.push(indicator);
  for (const { person, title } of actions) if (person !== null) of(person).actions.push(title);
  for (const { person } of asked) of(person).ratings += 1;
  return held;
}

type HandOver = { organisation: OrganisationScope; person: string; heir: string | null; by: string; at: Date };

/**
 * Takes what somebody has in hand away from them: assignments and unfinished plan actions go to the heir or to nobody; a
 * rating not handed in, the calendar's address and the choice of reminders are theirs alone and go.
 */
export async function handOver(writer: Writer, { organisation, person, heir, by, at }: HandOver): Promise<void> {
  const assigned = and(eq(assignment.personId, person), inArray(assignment.assessmentId, openRounds(writer, organisation)));
  if (heir === null) await writer.delete(assignment).where(assigned);
  else await writer.update(assignment).set({ personId: heir, assignedBy: by, assignedAt: at }).where(assigned);
  const owned = await writer
    .select({ id: planAction.id, version: planAction.version })
    .from(planAction)
    .where(and(openActions(organisation), eq(planAction.owner, person)));
  for (const { id, version } of owned)
    await writer
      .update(planAction)
      .set({ owner: heir, version: version + 1, changedBy: by, changedAt: at })
      .where(eq(planAction.id, id));
  const waiting = inArray(blindRater.roundId, openBlindRounds(writer, organisation));
  await writer.delete(blindRater).where(and(waiting, eq(blindRater.personId, person), isNull(blindRater.doneAt)));
  for (const table of [calendarFeed, reminderChoice])
    await writer.delete(table).where(and(eq(table.organisationId, organisation), eq(table.personId, person)));
}
