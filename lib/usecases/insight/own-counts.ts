import "server-only";
import { and, between, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { attendance, evaluation, event, offering } from "#db/schema/offering.ts";
import type { Cell } from "#lib/domain/insight/build.ts";

type Period = { from: string; to: string };
/** An evaluation is told of from so many answers on. */
const fewestAnswers = 5;

const during = ({ from, to }: Period) => and(isNull(event.removedAt), between(event.day, from, to));

/** Who came, by offering and by heading of the account of activities: CED's own counts of a period. */
export async function attendanceCells(reader: Reader, period: Period): Promise<Cell[]> {
  const rows = await reader
    .select({ event: event.id, offering: offering.id, heading: offering.reportedAs, came: attendance })
    .from(event)
    .innerJoin(offering, eq(offering.id, event.offeringId))
    .leftJoin(attendance, eq(attendance.eventId, event.id))
    .where(during(period));
  const people = (of: typeof rows) => of.reduce((sum, { came }) => sum + (came?.people ?? 0), 0);
  const clusters = (of: typeof rows) => new Set(of.flatMap(({ came }) => came?.clusterId ?? [])).size;
  const byOffering = [...Map.groupBy(rows, (row) => row.offering)].map(([id, of]): Cell => {
    const value = { events: new Set(of.map((row) => row.event)).size, clusters: clusters(of), people: people(of) };
    return { kind: "attendance", cut: "all", indicator: "", offering: id, value, suppressed: null };
  });
  const reported = rows.filter(({ heading }) => heading !== null);
  const byHeading = [...Map.groupBy(reported, ({ heading }) => heading ?? "")].map(([heading, of]): Cell => {
    const [own, others] = [of.filter(({ came }) => came?.clusterId), of.filter(({ came }) => came?.clusterId === null)];
    const regions = [...Map.groupBy(own, ({ came }) => came?.region ?? "")].filter(([region]) => region !== "");
    const value = {
      ...{ fromClusters: people(own), fromOthers: people(others), clusters: clusters(of) },
      regions: Object.fromEntries(regions.map(([region, there]) => [region, people(there)])),
    };
    return { kind: "activity", cut: heading, indicator: "", offering: "", value, suppressed: null };
  });
  return [...byOffering, ...byHeading];
}

/** What those who came thought, by offering, in whole per cent of those who answered; from five answers on. */
export async function evaluationCells(reader: Reader, period: Period): Promise<Cell[]> {
  const rows = await reader
    .select({ offering: event.offeringId, satisfaction: evaluation.satisfaction, usefulness: evaluation.usefulness })
    .from(evaluation)
    .innerJoin(event, eq(event.id, evaluation.eventId))
    .where(during(period));
  return [...Map.groupBy(rows, (row) => row.offering)].map(([id, of]): Cell => {
    const place = { kind: "evaluation", cut: "all", indicator: "", offering: id } as const;
    if (of.length < fewestAnswers) return { ...place, value: null, suppressed: "too-few" };
    const useful = of.flatMap(({ usefulness }) => usefulness ?? []);
    const share = (values: readonly number[], counts: (value: number) => boolean) =>
      Math.round((values.filter(counts).length * 100) / values.length);
    const satisfaction = of.map((row) => row.satisfaction);
    const value = {
      ...{
        answers: of.length,
        verySatisfied: share(satisfaction, (value) => value === 5),
        satisfied: share(satisfaction, (value) => value === 4),
      },
      useful: useful.length < fewestAnswers ? null : share(useful, (value) => value >= 4),
    };
    return { ...place, value, suppressed: null };
  });
}
