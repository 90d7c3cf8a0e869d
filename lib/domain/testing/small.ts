import type { EditionDocument } from "../edition/schema.ts";

const named = (text: string) => ({ da: text, en: text });

/** A small edition: a rubric, a threshold and a ratio, two labels; the ids are chosen to be put in another order by an object. */
export const small: EditionDocument = {
  id: "small",
  revision: 1,
  order: 1,
  effectiveFrom: "2026-01-01",
  basis: "indicative",
  visibility: "public",
  title: named("Lille"),
  dimensions: [{ id: "1", title: named("Område") }],
  indicators: [
    {
      ...{ id: "1.1", dimension: "1", title: named("Plan"), scope: ["silver", "gold"], weight: 1, maxPoints: 2, notApplicable: true },
      rating: {
        kind: "rubric",
        levels: [
          { points: 0, text: named("Ingen") },
          { points: 1, text: named("Udkast") },
          { points: 2, text: named("Godkendt") },
        ],
      },
      effort: { days: [1, 2], leadDays: [5, 5] },
    },
    {
      ...{ id: "10", dimension: "1", title: named("Medlemmer"), scope: ["gold"], weight: 1, maxPoints: 3 },
      inputs: [{ key: "committed", kind: "count", label: named("Forpligtede"), min: 0 }],
      rating: {
        kind: "thresholds",
        of: "committed",
        steps: [
          { atLeast: 10, points: 1 },
          { atLeast: 40, points: 3 },
        ],
      },
      minimums: [{ labels: ["gold"], points: 1 }],
      effort: { days: [2, 2, 2], leadDays: [30, 30, 30] },
    },
    {
      ...{ id: "2", dimension: "1", title: named("Andel"), scope: ["gold"], weight: 2, maxPoints: 1 },
      inputs: [
        { key: "private", kind: "decimal", label: named("Private") },
        { key: "all", kind: "decimal", label: named("Alle") },
      ],
      rating: { kind: "ratio", of: "private", per: "all", steps: [{ atLeast: [1, 2], points: 1 }] },
      effort: { days: [4], leadDays: [60] },
    },
  ],
  eligibility: [{ id: "profile", labels: ["gold"], title: named("Profil") }],
  labels: [
    { id: "silver", title: named("Sølv"), gates: [{ kind: "complete" }] },
    { id: "gold", title: named("Guld"), gates: [{ kind: "eligibility" }, { kind: "minimums" }, { kind: "score", share: [2, 3] }] },
  ],
};

/** Another revision of the small edition. */
export function smallRevision(revision: number, change: Partial<EditionDocument> = {}): EditionDocument {
  return { ...small, revision, ...change };
}

/** Answers to the small edition. */
export const smallAnswers = {
  edition: "small",
  asOf: "2026-11-23",
  answers: { "1.1": { points: 1 }, "10": { inputs: { committed: 12 } }, "2": { inputs: { private: 0.1, all: 0.2 } } },
  eligibility: { profile: true },
};
