import "server-only";
import { and, between, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { attendance, evaluation, event } from "#db/schema/offering.ts";
import type { Annex, AnnexRow } from "#lib/domain/annex/annex.ts";
import { bodyKey } from "#lib/domain/attendance/names.ts";
import { type Share, summaryOf } from "#lib/domain/evaluation/summary.ts";
import type { Cell } from "#lib/domain/insight/build.ts";
import { accountOf } from "#lib/usecases/offerings/account.ts";

type Period = { from: string; to: string };

const during = ({ from, to }: Period) => and(isNull(event.removedAt), between(event.day, from, to));

/** Who came, by offering: CED's own counts of a period. */
async function attendanceCells(reader: Reader, period: Period): Promise<Cell[]> {
  const rows = await reader
    .select({ event: event.id, offering: event.offeringId, came: attendance })
    .from(event)
    .leftJoin(attendance, eq(attendance.eventId, event.id))
    .where(during(period));
  return [...Map.groupBy(rows, (row) => row.offering)].map(([id, of]): Cell => {
    const came = of.flatMap((row) => row.came ?? []);
    const value = {
      events: new Set(of.map((row) => row.event)).size,
      clusters: new Set(came.filter(({ countsAs }) => countsAs === "cluster").map(bodyKey)).size,
      people: came.reduce((sum, { people }) => sum + people, 0),
    };
    return { kind: "attendance", cut: "all", indicator: "", offering: id, value, suppressed: null };
  });
}

/** The account of a period's activities, a cell for each heading, and the whole under `all`. */
function activityCells({ regions, rows, total }: Annex): Cell[] {
  const cellOf = (cut: string, row: AnnexRow): Cell => ({
    ...({ kind: "activity", cut, indicator: "", offering: "", suppressed: null } as const),
    value: {
      ...{ fromClusters: row.fromClusters, fromOthers: row.others, clusters: row.clusters },
      regions: Object.fromEntries(regions.map((region, at) => [region, row.regions[at] ?? 0])),
    },
  });
  return rows.length === 0 ? [] : [...rows.map((row) => cellOf(row.heading, row)), cellOf("all", total)];
}

const percent = ({ count, of }: Share) => Math.round((count * 100) / of);

/** What those who came thought, by offering, in whole per cent of those who answered; from five answers on. */
async function evaluationCells(reader: Reader, period: Period): Promise<Cell[]> {
  const rows = await reader
    .select({ offering: event.offeringId, satisfaction: evaluation.satisfaction, usefulness: evaluation.usefulness })
    .from(evaluation)
    .innerJoin(event, eq(event.id, evaluation.eventId))
    .where(during(period));
  return [...Map.groupBy(rows, (row) => row.offering)].map(([id, of]): Cell => {
    const place = { kind: "evaluation", cut: "all", indicator: "", offering: id } as const;
    const summary = summaryOf(of);
    if (!summary.isEnough) return { ...place, value: null, suppressed: "too-few" };
    const { answers, verySatisfied, satisfied, useful } = summary;
    const value = {
      ...{ answers, verySatisfied: percent(verySatisfied), satisfied: percent(satisfied) },
      useful: useful === null ? null : percent(useful),
    };
    return { ...place, value, suppressed: null };
  });
}

/** CED's own counts of a period: who came, the account of activities, and what those who came thought. */
export async function ownCells(reader: Reader, period: Period): Promise<Cell[]> {
  const [came, account, thought] = await Promise.all([
    attendanceCells(reader, period),
    accountOf(reader, period),
    evaluationCells(reader, period),
  ]);
  return [...came, ...activityCells(account.annex), ...thought];
}
