import type { Answers, Entry } from "../assessment/schema.ts";
import { addMonths, compareDates } from "../date.ts";
import type { EditionDocument, IndicatorDocument } from "../edition/schema.ts";
import { evidenceStateOf, type UsedEvidence } from "../evidence/needs.ts";
import { own } from "../record.ts";
import type { Snapshot } from "./schema.ts";

/** Why an indicator is asked again: it rests on a figure or date, or a document it needs has passed its age. */
type AskedBecause = "figure" | "evidence";

/**
 * How an indicator enters a new round: its answer is to be given again, to be confirmed, or there was none (`open`).
 * `old` is the answer of the last round; nothing of it is lost.
 */
type RenewedIndicator = { indicator: string; state: "ask-again" | "confirm" | "open"; because: AskedBecause[]; old: Entry | null };

/** The answers a new round begins with, and the state of every indicator, in the edition's order. */
export type Renewal = { answers: Answers; indicators: RenewedIndicator[] };

const aging = new Set(["count", "decimal", "date"]);

/** Without the documents it is their newest possible day that counts: the day of the snapshot. */
function evidenceHasAged(indicator: IndicatorDocument, asOf: string, today: string, uses: readonly UsedEvidence[] | undefined): boolean {
  if (uses === undefined)
    return (indicator.evidence ?? []).some(
      ({ maxAgeMonths }) => maxAgeMonths !== undefined && compareDates(addMonths(asOf, maxAgeMonths), today) < 0,
    );
  return evidenceStateOf(indicator, uses, { auditDay: null, today }).some(({ state }) => state === "too-old");
}

function renewed(
  indicator: IndicatorDocument,
  snapshot: Snapshot,
  today: string,
  uses: readonly UsedEvidence[] | undefined,
): RenewedIndicator {
  const { id, inputs = [] } = indicator;
  const old = own(snapshot.answers.answers, id) ?? null;
  if (own(snapshot.result.indicators, id)?.state === "unanswered" || old === null)
    return { indicator: id, state: "open", because: [], old };
  const because: AskedBecause[] = [];
  if (old.notApplicable === undefined && inputs.some(({ kind }) => aging.has(kind))) because.push("figure");
  if (evidenceHasAged(indicator, snapshot.answers.asOf, today, uses)) because.push("evidence");
  return { indicator: id, state: because.length > 0 ? "ask-again" : "confirm", because, old };
}

/**
 * Begins a new round from a snapshot of the same edition and revision (with another one, `proposeMigration` comes
 * first). Indicators with counts, decimals or dates, and those whose evidence has passed its age, are asked again and
 * start unanswered; the rest keeps its answer until it is confirmed. Criteria, labels held, improvements and efforts
 * are kept. `uses` are the documents by indicator; left out, the snapshot's own day stands for theirs.
 */
export function renewalOf(
  edition: Pick<EditionDocument, "indicators">,
  snapshot: Snapshot,
  today: string,
  uses?: Readonly<Record<string, readonly UsedEvidence[]>>,
): Renewal {
  const indicators = edition.indicators.map((indicator) =>
    renewed(indicator, snapshot, today, uses === undefined ? undefined : (own(uses, indicator.id) ?? [])),
  );
  const kept = indicators.flatMap(({ indicator, state, old }): [string, Entry][] =>
    state === "confirm" && old !== null ? [[indicator, old]] : [],
  );
  return { answers: { ...snapshot.answers, asOf: today, answers: Object.fromEntries(kept) }, indicators };
}
