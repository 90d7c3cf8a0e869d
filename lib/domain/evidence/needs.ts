import { compareDates } from "../date.ts";
import type { EditionDocument, IndicatorDocument } from "../edition/schema.ts";
import { type Freshness, freshnessOf } from "./freshness.ts";

/** A document or link as it is used for an indicator. */
export type UsedEvidence = { evidence: string; kind: string; documentDate: string | null };

/** The days a need is judged on, `YYYY-MM-DD`; the audit day is null while it is not known. */
export type Days = { auditDay: string | null; today: string };

/**
 * One kind of evidence that an indicator asks for, and what is there of it: `ok` on the audit day, `too-old` then or
 * now, `undated` where only the date is missing, or `missing`. `best` is the document that decides it, `freshness` its own.
 */
export type Need = {
  kind: string;
  required: boolean;
  maxAgeMonths: number | null;
  state: "ok" | "too-old" | "undated" | "missing";
  best: string | null;
  freshness: Freshness | null;
};

const ranks: Record<Freshness["state"], number> = { "no-limit": 0, fresh: 0, "ages-before-audit": 1, undated: 2, "too-old": 3 };
const states: Record<Freshness["state"], Need["state"]> = {
  "no-limit": "ok",
  fresh: "ok",
  "ages-before-audit": "too-old",
  undated: "undated",
  "too-old": "too-old",
};

/** The day a document gets too old; one without such a day outlasts all. */
function outlasts(a: Freshness, b: Freshness): number {
  if ("tooOldOn" in a && "tooOldOn" in b) return compareDates(b.tooOldOn, a.tooOldOn);
  return 0;
}

/**
 * What an indicator asks for (the edition's `evidence`, in its order) and whether the documents used for it suffice on
 * the audit day. Of several documents of a kind the one that stays young longest counts.
 */
export function evidenceStateOf({ evidence = [] }: Pick<IndicatorDocument, "evidence">, uses: readonly UsedEvidence[], days: Days): Need[] {
  return evidence.map(({ kind, required, maxAgeMonths = null }) => {
    const [best] = uses
      .filter((use) => use.kind === kind)
      .map((use) => ({ use, freshness: freshnessOf({ documentDate: use.documentDate, maxAgeMonths, ...days }) }))
      .sort((a, b) => ranks[a.freshness.state] - ranks[b.freshness.state] || outlasts(a.freshness, b.freshness));
    const asked = { kind, required, maxAgeMonths };
    if (best === undefined) return { ...asked, state: "missing", best: null, freshness: null };
    return { ...asked, state: states[best.freshness.state], best: best.use.evidence, freshness: best.freshness };
  });
}

/** Whether every kind that an indicator requires is there and young enough; kinds that are only welcome do not count. */
export function isSupported(needs: readonly Need[]): boolean {
  return needs.every(({ required, state }) => !required || state === "ok");
}

/** The kinds of evidence an edition knows, each once, in its order. */
export function kindsOf({ indicators }: Pick<EditionDocument, "indicators">): string[] {
  return [...new Set(indicators.flatMap(({ evidence = [] }) => evidence.map(({ kind }) => kind)))];
}
