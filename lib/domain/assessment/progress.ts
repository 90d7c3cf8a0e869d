import type { Edition, Indicator } from "../edition/edition.ts";
import { own } from "../record.ts";
import { rate } from "../scoring/rating.ts";
import { type Draft, entryOf, type QuickCheck } from "./quick-check.ts";

export type AnswerState = "not-started" | "in-progress" | "done" | "unsure";

/** How far an indicator's answer is; "unsure" is what the person says of it, whatever is answered. */
export function stateOf(indicator: Indicator, draft: Draft | undefined): AnswerState {
  if (draft?.unsure === true) return "unsure";
  if (rate(indicator, entryOf(indicator, draft)).state !== "unanswered") return "done";
  const begun = draft !== undefined && (Object.keys(draft.inputs ?? {}).length > 0 || (draft.note ?? "") !== "");
  return begun ? "in-progress" : "not-started";
}

/** Minutes an answer takes: reading a rubric, or looking each figure up. Our estimate, to be replaced by measured times. */
function minutesOf(indicator: Indicator): number {
  const { rating } = indicator;
  return rating.kind === "rubric" ? 2 : rating.kind === "thresholds" ? 2 : 3;
}

export type Progress = { done: number; total: number; minutesLeft: number };

/** How many of some indicators are answered, and the minutes the others will take. */
export function progressOf(edition: Edition, check: QuickCheck, dimension?: string): Progress {
  const indicators = edition.indicators.filter((indicator) => dimension === undefined || indicator.dimension === dimension);
  const open = indicators.filter(
    (indicator) => rate(indicator, entryOf(indicator, own(check.drafts, indicator.id))).state === "unanswered",
  );
  return {
    done: indicators.length - open.length,
    total: indicators.length,
    minutesLeft: open.reduce((minutes, indicator) => minutes + minutesOf(indicator), 0),
  };
}
