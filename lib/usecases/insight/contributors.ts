import "server-only";
import type { Reader } from "#db/client.ts";
import { addDays, danishDate } from "#lib/domain/date.ts";
import { danishMoment } from "#lib/domain/hour.ts";
import type { Contributor } from "#lib/domain/insight/contribution.ts";
import { cutsOf } from "#lib/domain/insight/cuts.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { consenting } from "./consenting.ts";
import { attendedBy, plansOf, snapshotsOf, standingsOf, type Taken } from "./facts.ts";
import { numberIn } from "./numbers.ts";

export type Making = { id: string; editionId: string; rulesDigest: string; to: string };
/** The numbers of an organisation and of its snapshot in another release, to find them again in what is kept of it. */
export type Known = { contributor: string; round: string };

/** Ratings that are certain: points by indicator, and gold's total. Unanswered and not applicable are no rating. */
function ratedIn(result: string): Pick<Contributor, "ratings" | "total"> {
  const { indicators, labels } = JSON.parse(result) as Result;
  const certain = Object.entries(indicators).flatMap(([id, { state, points }]): [string, number][] =>
    state !== "unanswered" && points !== null && points.low === points.high ? [[id, points.low]] : [],
  );
  const score = labels.gold?.score;
  const total = score === undefined || score.low !== score.high ? null : { points: score.low, possible: score.possible };
  return { ratings: Object.fromEntries(certain), total };
}

/**
 * The contributors to a release, by numbers of its own: organisations whose consent to statistics holds now and that stay,
 * each with its latest snapshot taken by the end of the period's last day, under the release's rules. `effects` reads the
 * earlier snapshots and the attendance too. `onMany` hears how many organisations have been looked at.
 */
export async function contributorsTo(
  reader: Reader,
  { id, editionId, rulesDigest, to }: Making,
  { previous, effects, onMany }: { previous: string | null; effects: boolean; onMany: (seen: number) => Promise<void> },
): Promise<{ contributors: Contributor[]; known: Map<string, Known> }> {
  const before = danishMoment(addDays(to, 1), "00:00") ?? new Date(`${addDays(to, 1)}T00:00:00Z`);
  const contributors: Contributor[] = [];
  const known = new Map<string, Known>();
  let seen = 0;
  for await (const batch of consenting(reader)) {
    const taken = Map.groupBy(
      await snapshotsOf(reader, batch, { edition: editionId, rulesDigest, before }),
      ({ organisation }) => organisation,
    );
    const [standings, plans] = [await standingsOf(reader, batch, to), await plansOf(reader, batch)];
    const attended = effects ? await attendedBy(reader, batch, to) : new Map<string, never[]>();
    for (const [organisation, snapshots] of taken) {
      const latest = snapshots.at(-1);
      if (latest === undefined) continue;
      const [contributor, round] = [numberIn(id, organisation), numberIn(id, latest.id)];
      const of = (one: Taken) => ({ on: danishDate(one.takenAt), ratings: ratedIn(one.result).ratings });
      contributors.push({
        ...{ contributor, round, ...ratedIn(latest.result), sides: {} },
        cuts: cutsOf(standings.get(organisation) ?? { gold: false, field: null, region: null }),
        ...(plans.get(organisation) ?? { planned: [], notPlanned: [] }),
        history: effects ? snapshots.map(of) : [],
        attended: attended.get(organisation) ?? [],
      });
      if (previous !== null)
        known.set(numberIn(previous, organisation), { contributor, round: `${numberIn(previous, latest.id)} ${round}` });
    }
    seen += batch.length;
    await onMany(seen);
  }
  return { contributors, known };
}
