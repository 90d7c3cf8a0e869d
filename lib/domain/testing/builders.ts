import { parseAnswers } from "../assessment/check.ts";
import type { Answers } from "../assessment/schema.ts";
import type { EditionDocument, GateDocument, IndicatorDocument, InputDocument } from "../edition/schema.ts";
import type { LabelResult, Result } from "../scoring/result.ts";
import { score } from "../scoring/score.ts";
import { ready } from "./arbitraries.ts";

/** Small editions and answers for tests by hand; what a case does not name is the plainest valid thing. */
export const text = { da: "tekst", en: "text" };

export function input(key: string, kind: InputDocument["kind"], more: Partial<InputDocument> = {}): InputDocument {
  return { key, kind, label: text, ...more };
}

/** An indicator in gold's scope, of weight 1 and at most 5 points, rated by a level for every point. */
export function indicator(id: string, more: Partial<IndicatorDocument> = {}): IndicatorDocument {
  const maxPoints = more.maxPoints ?? 5;
  const each = Array.from({ length: maxPoints }, () => 1);
  return {
    id,
    dimension: "1",
    title: text,
    scope: ["gold"],
    weight: 1,
    maxPoints,
    rating: rubric(...Array.from({ length: maxPoints + 1 }, (_, points) => points)),
    effort: { days: each, leadDays: each },
    ...more,
  };
}

export function rubric(...points: number[]): IndicatorDocument["rating"] {
  return { kind: "rubric", levels: points.map((value) => ({ points: value, text })) };
}

/** An edition whose labels are gold, with the gates given, and bronze, which asks for the minimums only. */
export function editionOf(
  indicators: IndicatorDocument[],
  gates: GateDocument[] = [{ kind: "score", share: [80, 100] }],
  more: Partial<EditionDocument> = {},
): EditionDocument {
  return {
    id: "ecei-2013",
    revision: 1,
    order: 1,
    basis: "indicative",
    title: text,
    dimensions: [{ id: "1", title: text }],
    indicators,
    labels: [
      { id: "bronze", title: text, gates: [{ kind: "minimums" }] },
      { id: "gold", title: text, gates },
    ],
    ...more,
  };
}

/** The result of answers that name only what the case is about. */
export function resultOf(document: EditionDocument, answers: Partial<Answers> = {}): Result {
  const edition = ready(document);
  const parsed = parseAnswers(edition, { edition: document.id, asOf: "2026-11-23", answers: {}, ...answers });
  if (!parsed.ok) throw new Error(`refused: ${JSON.stringify(parsed.faults)}`);
  return score(edition, parsed.value);
}

export function goldOf(document: EditionDocument, answers: Partial<Answers> = {}): LabelResult {
  const gold = resultOf(document, answers).labels.gold;
  if (gold === undefined) throw new Error("the edition has no gold");
  return gold;
}
