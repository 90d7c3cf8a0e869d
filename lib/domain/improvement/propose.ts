import { checkEntry } from "../assessment/check.ts";
import type { Edition, Indicator, Label } from "../edition/edition.ts";
import { own } from "../record.ts";
import { rate } from "../scoring/rating.ts";
import type { IndicatorResult } from "../scoring/result.ts";
import { barOf } from "../scoring/score.ts";
import { type EntryChange, entryChanges } from "../snapshot/entry-changes.ts";
import type { Snapshot } from "../snapshot/schema.ts";
import { type DatedDocument, type Document, datedDocuments, type EvidenceFault, evidenceFaults } from "./evidence.ts";

/**
 * An indicator that rose, as an improvement for silver's form; its effect is for people to describe. Points are
 * unweighted and those of the later edition. `otherRules`: the earlier answer was given under other rules and is rated
 * by the later ones here, so somebody should read both. `meetsGold`: it meets what gold asks of it now.
 */
export type ProposedImprovement = {
  indicator: string;
  from: number;
  to: number;
  max: number;
  changes: EntryChange[];
  otherRules: boolean;
  meetsGold: boolean;
  evidence: DatedDocument[];
  faults: EvidenceFault[];
};

/** An earlier answer's points by the later edition; null where it cannot stand under its rules, or is not applicable. */
function pointsThen(indicator: Indicator, before: Snapshot, sameRules: boolean): IndicatorResult["points"] {
  if (sameRules) return own(before.result.indicators, indicator.id)?.points ?? null;
  const entry = own(before.answers.answers, indicator.id);
  return entry === undefined || checkEntry([], indicator, entry).length > 0 ? null : rate(indicator, entry).points;
}

function meets(gold: Label | undefined, { position, maxPoints }: Indicator, points: number): boolean {
  if (gold === undefined || !gold.inScope[position]) return false;
  const share = gold.share === null ? 0 : barOf(maxPoints, gold.share);
  return points >= Math.max(share, gold.minimums[position] ?? 0);
}

/** Greater rises first, as a share of what the indicator can give; exact. */
function byRise(a: ProposedImprovement, b: ProposedImprovement): number {
  return (b.to - b.from) * a.max - (a.to - a.from) * b.max;
}

/**
 * All indicators that rose for certain from one snapshot to a later one: their lowest points now are more than their
 * highest then, so what was unanswered at either time has not risen. `edition` is the later snapshot's. Where the
 * earlier one was scored by other rules, or by another edition, its answers are rated again by the later rules (ids
 * are never reused); indicators whose answer cannot stand under them are left out.
 *
 * Ordered for the dossier, for silver's auditor holds improvements against the matching criteria of gold (ESCA,
 * www.cluster-analysis.org/silver-label): first those that meet gold now (its minimum, and its share of the
 * indicator's own maximum: our reading, the official thresholds are not public), then those with a document from
 * between the two days, then the greatest rise as a share of the maximum, then the edition's order. `documents` are
 * those used for each indicator.
 */
export function proposeImprovements(
  edition: Edition,
  before: Snapshot,
  after: Snapshot,
  documents: Readonly<Record<string, readonly Document[]>>,
  gold = "gold",
): ProposedImprovement[] {
  const label = edition.labels.find(({ id }) => id === gold);
  const sameRules = before.result.edition.rulesDigest === after.result.edition.rulesDigest && before.engine === after.engine;
  const risen = edition.indicators.flatMap((indicator): ProposedImprovement[] => {
    const { id, maxPoints } = indicator;
    const [then, now] = [pointsThen(indicator, before, sameRules), own(after.result.indicators, id)?.points ?? null];
    if (then === null || now === null || now.low <= then.high) return [];
    const evidence = datedDocuments(own(documents, id) ?? [], before.answers.asOf, after.answers.asOf);
    return [
      {
        ...{ indicator: id, from: then.high, to: now.low, max: maxPoints },
        changes: entryChanges(own(before.answers.answers, id), own(after.answers.answers, id)),
        otherRules: !sameRules,
        meetsGold: meets(label, indicator, now.low),
        ...{ evidence, faults: evidenceFaults(evidence) },
      },
    ];
  });
  return risen.sort(
    (a, b) => Number(b.meetsGold) - Number(a.meetsGold) || Math.sign(a.faults.length) - Math.sign(b.faults.length) || byRise(a, b),
  );
}
