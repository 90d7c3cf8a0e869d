import type { Entry } from "#lib/domain/assessment/schema.ts";
import { labelWithUnit } from "../figure.ts";
import type { translator } from "../text.ts";
import type { ResultWords } from "./words.ts";

type Words = Pick<ResultWords, "number" | "unitOf" | "inputLabel" | "levelText">;
type Say = ReturnType<typeof translator<"saving.values">>;

/** The figures given under an indicator, a line each. */
export function figuresOf(words: Words, t: Say, id: string, inputs: Readonly<Record<string, number | string>> = {}): string[] {
  return Object.entries(inputs).map(([key, value]) => {
    const written = typeof value === "number" ? words.number(value) : value;
    return t("input", { label: labelWithUnit(words.inputLabel(id, key), words.unitOf(id, key)), value: written });
  });
}

/** An answer as lines of text, as its question would show it; none where nothing is answered. */
export function answerLines(words: Words, t: Say, id: string, { points, inputs, rated, notApplicable }: Entry): string[] {
  return [
    ...(points === undefined ? [] : [t("points", { points, text: words.levelText(id, points) })]),
    ...figuresOf(words, t, id, inputs),
    ...(rated === undefined ? [] : [t("rated", { points: rated })]),
    ...(notApplicable === undefined ? [] : [t("notApplicable", { reason: notApplicable.reason })]),
  ];
}
