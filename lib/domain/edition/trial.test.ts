import { describe, expect, it } from "vitest";
import type { Answers } from "../assessment/schema.ts";
import { roundedCount } from "../insight/disclosure/quartiles.ts";
import { ready } from "../testing/arbitraries.ts";
import { small, smallAnswers, smallRevision } from "../testing/small.ts";
import type { EditionDocument } from "./schema.ts";
import { countTrial, type Effect, effectOn, type Stand } from "./trial.ts";

const side = (document: EditionDocument) => ({ document, edition: ready(document) });
const answers: Answers = { ...smallAnswers, answers: { ...smallAnswers.answers, "1.1": { points: 2 } } };

/** The small edition with other limits for the committed participants. */
const withLimits = (revision: number, low: number, high: number) =>
  smallRevision(revision, {
    indicators: small.indicators.map((one) =>
      one.id !== "10"
        ? one
        : {
            ...one,
            rating: {
              kind: "thresholds",
              of: "committed",
              steps: [
                { atLeast: low, points: 1 },
                { atLeast: high, points: 3 },
              ],
            },
          },
    ),
  });

describe("the effect of another edition on a cluster", () => {
  it("is what its answers give under both, on the same day", () => {
    const stricter = effectOn({ document: small }, answers, side(small), side(withLimits(2, 20, 80)));
    expect(stricter).toEqual({
      labels: {
        silver: { before: { verdict: "ready", distance: null }, after: { verdict: "ready", distance: null } },
        gold: { before: { verdict: "ready", distance: 0 }, after: { verdict: "not-yet", distance: 1 } },
      },
      toLookAt: 1,
    });
    expect(effectOn({ document: small }, answers, side(withLimits(2, 20, 80)), side(withLimits(3, 5, 10)))).toMatchObject({
      labels: { gold: { before: { verdict: "not-yet", distance: 1 }, after: { verdict: "ready", distance: 0 } } },
    });
  });

  it("is nothing where the rules are the same, and counts what is asked again as unanswered", () => {
    expect(effectOn({ document: small }, answers, side(small), side(smallRevision(2, { basis: "official" }))).toLookAt).toBe(0);
    const gone = smallRevision(2, { indicators: small.indicators.filter(({ id }) => id !== "2") });
    const { labels, toLookAt } = effectOn({ document: small }, answers, side(small), side(gone));
    expect([toLookAt, labels.gold?.after]).toEqual([1, { verdict: "not-yet", distance: 1 }]);
  });

  it("has no stand for a label that an edition does not have", () => {
    const without = smallRevision(2, {
      indicators: small.indicators.map((one) => ({ ...one, scope: ["gold"] })),
      labels: small.labels.filter(({ id }) => id === "gold"),
    });
    expect(effectOn({ document: small }, answers, side(small), side(without)).labels.silver).toEqual({
      ...{ before: { verdict: "ready", distance: null }, after: null },
    });
  });
});

const ready1: Stand = { verdict: "ready", distance: 0 };
const near: Stand = { verdict: "not-yet", distance: 2 };
const far: Stand = { verdict: "not-yet", distance: 5 };
const times = (count: number, before: Stand | null, after: Stand | null, toLookAt = 0): Effect[] =>
  Array.from({ length: count }, () => ({ labels: { gold: { before, after } }, toLookAt }));

describe("a trial over many clusters", () => {
  it("counts who would gain and lose a label, and who would come closer or farther", () => {
    const effects = [...times(7, ready1, near, 1), ...times(3, far, ready1), ...times(6, far, near), ...times(9, near, near)];
    expect(countTrial(effects, ["gold"])).toEqual({
      ...{ suppressed: null, clusters: 24, toLookAt: 6 },
      labels: [{ label: "gold", gain: 3, lose: 6, closer: 9, farther: 6 }],
    });
  });

  it("shows nothing with fewer clusters than a cell of statistics must have, and rounds every count", () => {
    expect(countTrial(times(5, ready1, near), ["gold"])).toEqual({ suppressed: "too-few" });
    for (let count = 6; count < 20; count += 1) {
      const shown = countTrial([...times(count, ready1, near, 1), ...times(7, near, near)], ["gold"]);
      if (shown.suppressed !== null) throw new Error("it is shown");
      const { lose, farther } = shown.labels[0] ?? {};
      for (const figure of [shown.clusters, shown.toLookAt, lose, farther]) expect((figure ?? 1) % 3).toBe(0);
      expect([shown.clusters, lose]).toEqual([roundedCount(count + 7), roundedCount(count)]);
    }
  });

  it("counts a label that comes or goes as gained or lost, and never its distance", () => {
    expect(countTrial([...times(6, null, ready1), ...times(9, ready1, null)], ["gold", "platinum"])).toMatchObject({
      labels: [
        { label: "gold", gain: 6, lose: 9, closer: 0, farther: 0 },
        { label: "platinum", gain: 0, lose: 0, closer: 0, farther: 0 },
      ],
    });
  });
});
