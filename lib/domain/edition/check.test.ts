import { describe, expect, it } from "vitest";
import { editionOf, indicator, input, rubric, text } from "../testing/builders.ts";
import { parseEdition } from "./check.ts";
import type { EditionDocument, GateDocument, IndicatorDocument } from "./schema.ts";

/** The faults of a document as `path code`; an empty list when it is accepted. */
function faultsOf(document: unknown): string[] {
  const parsed = parseEdition(JSON.parse(JSON.stringify(document)));
  return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`);
}

type Loose<T> = { [key in keyof T]?: unknown };

const ofIndicator = (more: Loose<IndicatorDocument> & Record<string, unknown>) =>
  faultsOf(editionOf([{ ...indicator("1"), ...more } as IndicatorDocument, indicator("2")]));
const ofGates = (...gates: unknown[]) => faultsOf(editionOf([indicator("1")], gates as GateDocument[]));
const ofEdition = (more: Loose<EditionDocument> & Record<string, unknown>) => faultsOf({ ...editionOf([indicator("1")]), ...more });
const without = (key: string) => faultsOf({ ...editionOf([indicator("1")]), [key]: undefined });
const stepsOf = (...steps: unknown[]) => ofIndicator({ inputs: [input("n", "count")], rating: { kind: "thresholds", of: "n", steps } });
const ratioOf = (...steps: unknown[]) =>
  ofIndicator({ inputs: [input("n", "count"), input("m", "count")], rating: { kind: "ratio", of: "n", per: "m", steps } });
const full = [{ atLeast: 1, points: 5 }];
const at = (rest: string) => `/indicators/0/${rest}`;

describe("an edition is refused", () => {
  it.each(["id", "revision", "order", "basis", "title", "dimensions", "indicators", "labels"])(
    "without %s, and for nothing else",
    (key) => {
      expect(without(key)).toEqual([`/${key} required`]);
    },
  );

  it.each<[string, string[], string[]]>([
    ["a dimension that is none", ofEdition({ dimensions: [null] }), ["/dimensions/0 wrong-type"]],
    ["a dimension without id", ofEdition({ dimensions: [{ title: text }] }), ["/dimensions/0/id required"]],
    ["a label without id", ofEdition({ labels: [{ title: text, gates: [{ kind: "complete" }] }] }), ["/labels/0/id required"]],
    ["the only scope is none", faultsOf(editionOf([{ ...indicator("1"), scope: null } as never])), [at("scope wrong-type")]],
  ])("for %s, not for what names it", (_, found, faults) => {
    expect(found).toEqual(faults);
  });

  it.each<[string, string[], string[]]>([
    ["an unknown key", ofEdition({ extra: 1 }), ["/extra unknown-key"]],
    ["null", ofEdition({ visibility: null }), ["/visibility unknown-option"]],
    ["a revision below 1", ofEdition({ revision: 0 }), ["/revision out-of-range"]],
    ["another basis", ofEdition({ basis: "guess" }), ["/basis unknown-option"]],
    ["a date that does not exist", ofEdition({ effectiveFrom: "2025-02-29" }), ["/effectiveFrom no-such-date"]],
    ["indicators twice", faultsOf(editionOf([indicator("1"), indicator("2"), indicator("1")])), ["/indicators/2/id duplicate"]],
    ["dimensions twice", ofEdition({ dimensions: ["1", "1"].map((id) => ({ id, title: text })) }), ["/dimensions/1/id duplicate"]],
    [
      "labels twice",
      ofEdition({ labels: ["gold", "bronze", "gold"].map((id) => ({ id, title: text, gates: [{ kind: "minimums" }] })) }),
      ["/labels/2/id duplicate"],
    ],
    [
      "criteria twice",
      ofEdition({ eligibility: ["a", "a"].map((id) => ({ id, title: text, labels: ["gold"] })) }),
      ["/eligibility/1/id duplicate"],
    ],
    [
      "a criterion of an unknown label",
      ofEdition({ eligibility: [{ id: "a", title: text, labels: ["gold", "zz"] }] }),
      ["/eligibility/0/labels/1 unknown-label"],
    ],
    ["no gate", ofGates(), ["/labels/1/gates empty"]],
    ["half a character", ofEdition({ title: { da: "\ud800", en: "\u{1f600}" } }), ["/title/da not-unicode"]],
  ])("for %s", (_, found, faults) => {
    expect(found).toEqual(faults);
  });

  it.each<[string, string[], string[]]>([
    ["no weight", ofIndicator({ weight: undefined }), [at("weight required")]],
    ["weight 1.5", ofIndicator({ weight: 1.5 }), [at("weight not-whole")]],
    ["weight -1", ofIndicator({ weight: -1 }), [at("weight out-of-range")]],
    ["weight null", ofIndicator({ weight: null }), [at("weight wrong-type")]],
    ["no scope", ofIndicator({ scope: undefined }), [at("scope required")]],
    ["no effort", ofIndicator({ effort: undefined }), [at("effort required")]],
    ["an unknown key", ofIndicator({ wieght: 1 }), [at("wieght unknown-key")]],
    ["an unknown dimension", ofIndicator({ dimension: "9" }), [at("dimension unknown-dimension")]],
    ["an unknown label in scope", ofIndicator({ scope: ["gold", "silver"] }), [at("scope/1 unknown-label")]],
    ["constructor in scope", ofIndicator({ scope: ["gold", "constructor"] }), [at("scope/1 unknown-label")]],
    [
      "a minimum of an unknown label",
      ofIndicator({ minimums: [{ labels: ["zz"], points: 1 }] }),
      [at("minimums/0/labels/0 unknown-label")],
    ],
    ["a minimum of no label", ofIndicator({ minimums: [{ labels: [], points: 1 }] }), [at("minimums/0/labels empty")]],
    ["half a point of minimum", ofIndicator({ minimums: [{ labels: ["gold"], points: 0.5 }] }), [at("minimums/0/points not-whole")]],
    ["too few days", ofIndicator({ effort: { days: [1], leadDays: [1, 1, 1, 1, 1] } }), [at("effort/days wrong-length")]],
    [
      "too many lead days",
      ofIndicator({ effort: { days: [1, 1, 1, 1, 1], leadDays: [1, 1, 1, 1, 1, 1] } }),
      [at("effort/leadDays wrong-length")],
    ],
    ["half a day", ofIndicator({ effort: { days: [0.5, 1, 1, 1, 1], leadDays: [1, 1, 1, 1, 1] } }), [at("effort/days/0 not-whole")]],
    ["negative days", ofIndicator({ effort: { days: [1, -1, 1, 1, 1], leadDays: [1, 1, 1, 1, 1] } }), [at("effort/days/1 out-of-range")]],
    ["days that are missing", ofIndicator({ effort: { leadDays: [1, 1, 1, 1, 1] } }), [at("effort/days required")]],
  ])("for an indicator with %s", (_, found, faults) => {
    expect(found).toEqual(faults);
  });

  it.each<[string, string[], string[]]>([
    ["an unknown kind", ofIndicator({ rating: { kind: "stars" } }), [at("rating/kind wrong-type")]],
    ["no maximum among the levels", ofIndicator({ rating: rubric(0, 4) }), [at("rating/levels maximum-missing")]],
    ["points above the maximum", ofIndicator({ rating: rubric(0, 6, 5) }), [at("rating/levels/1/points out-of-range")]],
    ["half points", ofIndicator({ rating: rubric(0, 0.5, 5) }), [at("rating/levels/1/points not-whole")]],
    ["negative points", ofIndicator({ rating: rubric(-1, 5) }), [at("rating/levels/0/points out-of-range")]],
    ["no levels", ofIndicator({ rating: { kind: "rubric", levels: [] } }), [at("rating/levels empty")]],
    ["no maximum among the steps", stepsOf({ atLeast: 1, points: 4 }), [at("rating/steps maximum-missing")]],
    ["both directions", stepsOf(...full, { atMost: 9, points: 1 }), [at("rating/steps mixed-directions")]],
    ["a step of no direction", stepsOf(...full, { points: 1 }), [at("rating/steps/1 direction-missing")]],
    ["a limit that is no number", stepsOf(...full, { atLeast: "2", points: 1 }), [at("rating/steps/1/atLeast wrong-type")]],
    ["a fraction as threshold", stepsOf(...full, { atLeast: [1, 2], points: 1 }), [at("rating/steps/1/atLeast wrong-type")]],
    [
      "both directions of a ratio",
      ratioOf({ atLeast: [1, 2], points: 5 }, { atMost: [1, 2], points: 1 }),
      [at("rating/steps mixed-directions")],
    ],
    ["a denominator 0", ratioOf({ atLeast: [1, 0], points: 5 }), [at("rating/steps/0/atLeast/1 out-of-range")]],
    ["a denominator -1", ratioOf({ atMost: [1, -1], points: 5 }), [at("rating/steps/0/atMost/1 out-of-range")]],
    ["a numerator 0.5", ratioOf({ atLeast: [0.5, 1], points: 5 }), [at("rating/steps/0/atLeast/0 not-whole")]],
    ["a number as ratio", ratioOf({ atLeast: 0.5, points: 5 }), [at("rating/steps/0/atLeast wrong-type")]],
    ["no inputs to rate", ofIndicator({ rating: { kind: "thresholds", of: "n", steps: full } }), [at("inputs required")]],
    [
      "an unknown input",
      ofIndicator({ inputs: [], rating: { kind: "thresholds", of: "zz", steps: full } }),
      [at("rating/of unknown-input")],
    ],
    [
      "an unknown per",
      ofIndicator({
        inputs: [input("n", "count")],
        rating: { kind: "ratio", of: "n", per: "constructor", steps: [{ atLeast: [1, 1], points: 5 }] },
      }),
      [at("rating/per unknown-input")],
    ],
    [
      "thresholds of a text",
      ofIndicator({ inputs: [input("n", "text")], rating: { kind: "thresholds", of: "n", steps: full } }),
      [at("rating/of wrong-input-kind")],
    ],
    [
      "a ratio of a date",
      ofIndicator({
        inputs: [input("n", "count"), input("m", "date")],
        rating: { kind: "ratio", of: "n", per: "m", steps: [{ atLeast: [1, 1], points: 5 }] },
      }),
      [at("rating/per wrong-input-kind")],
    ],
  ])("for a rating with %s", (_, found, faults) => {
    expect(found).toEqual(faults);
  });

  it.each<[string, string[], string[]]>([
    ["twice the same key", ofIndicator({ inputs: [input("n", "count"), input("n", "text")] }), [at("inputs/1/key duplicate")]],
    ["a choice without options", ofIndicator({ inputs: [input("n", "choice")] }), [at("inputs/0/options empty")]],
    ["an empty choice", ofIndicator({ inputs: [input("n", "choice", { options: [] })] }), [at("inputs/0/options empty")]],
    ["an unknown kind", ofIndicator({ inputs: [{ ...input("n", "count"), kind: "number" }] }), [at("inputs/0/kind unknown-option")]],
  ])("for inputs with %s", (_, found, faults) => {
    expect(found).toEqual(faults);
  });

  const score = { kind: "score", share: [80, 100] };

  it.each<[string, string[], string[]]>([
    ["two score gates", ofGates(score, { kind: "complete" }, score), ["/labels/1/gates/2 second-score-gate"]],
    ["a share above 1", ofGates({ kind: "score", share: [101, 100] }), ["/labels/1/gates/0/share share-above-one"]],
    ["a share of denominator 0", ofGates({ kind: "score", share: [0, 0] }), ["/labels/1/gates/0/share/1 out-of-range"]],
    ["a negative share", ofGates({ kind: "score", share: [-1, 2] }), ["/labels/1/gates/0/share/0 out-of-range"]],
    ["no share", ofGates({ kind: "score" }), ["/labels/1/gates/0/share required"]],
    ["an unknown since", ofGates({ kind: "elapsed", since: "silver" }), ["/labels/1/gates/0/since unknown-label"]],
    ["no since", ofGates({ kind: "elapsed" }), ["/labels/1/gates/0/since required"]],
    ["half a month", ofGates({ kind: "elapsed", since: "gold", minMonths: 0.5 }), ["/labels/1/gates/0/minMonths not-whole"]],
    ["no count", ofGates({ kind: "improvements" }), ["/labels/1/gates/0/count required"]],
    ["a key of another gate", ofGates({ kind: "complete", count: 1 }), ["/labels/1/gates/0/count unknown-key"]],
  ])("for gates with %s", (_, found, faults) => {
    expect(found).toEqual(faults);
  });

  it.each(["complete", "score"])("for a %s gate whose label is in no scope", (kind) => {
    const gate = kind === "score" ? score : { kind };
    const document = editionOf([indicator("1", { scope: ["bronze"] })], [{ kind: "minimums" }, gate as GateDocument]);
    expect(faultsOf(document)).toEqual(["/labels/1/gates/1 label-without-scope"]);
  });

  it("with every fault named at once, over its parts", () => {
    const document = editionOf(
      [
        indicator("1", { scope: ["gold", "zz"], effort: { days: [], leadDays: [] } }),
        { ...indicator("2"), weight: 1.5 },
        indicator("1", { rating: rubric(0) }),
      ],
      [
        { kind: "elapsed", since: "zz" },
        { kind: "score", share: [2, 1] },
      ],
      { eligibility: [{ id: "a", title: text, labels: ["zz"] }], revision: 0 },
    );
    expect(faultsOf(document).sort()).toEqual([
      "/eligibility/0/labels/0 unknown-label",
      "/indicators/0/effort/days wrong-length",
      "/indicators/0/effort/leadDays wrong-length",
      "/indicators/0/scope/1 unknown-label",
      "/indicators/1/weight not-whole",
      "/indicators/2/id duplicate",
      "/indicators/2/rating/levels maximum-missing",
      "/labels/1/gates/0/since unknown-label",
      "/labels/1/gates/1/share share-above-one",
      "/revision out-of-range",
    ]);
  });

  it("with every fault named within one indicator, those of shape and those of meaning", () => {
    const found = ofIndicator({ weight: 1.5, scope: ["gold", "zz"], effort: { days: [1], leadDays: [1, 1, 1, 1, 1] }, rating: rubric(0) });
    expect(found.sort()).toEqual([
      at("effort/days wrong-length"),
      at("rating/levels maximum-missing"),
      at("scope/1 unknown-label"),
      at("weight not-whole"),
    ]);
  });

  it("with every fault named within the inputs of one indicator", () => {
    const found = ofIndicator({ inputs: [{ ...input("n", "count"), kind: "number" }, input("m", "choice"), input("m", "text")] });
    expect(found.sort()).toEqual([at("inputs/0/kind unknown-option"), at("inputs/1/options empty"), at("inputs/2/key duplicate")]);
  });

  it("with every fault named within the gates of one label", () => {
    const found = ofGates({ kind: "elapsed", since: "zz" }, { kind: "improvements", count: -1 }, { kind: "score", share: [2, 1] });
    expect(found.sort()).toEqual([
      "/labels/1/gates/0/since unknown-label",
      "/labels/1/gates/1/count out-of-range",
      "/labels/1/gates/2/share share-above-one",
    ]);
  });

  it("with the indicator's id beside each of its faults", () => {
    const parsed = parseEdition(editionOf([{ ...indicator("4.1.2"), weight: 1.5 }, indicator("2.5", { scope: ["gold", "zz"] })]));
    expect(parsed.ok ? [] : parsed.faults.map(({ params }) => params.indicator)).toEqual(["4.1.2", "2.5"]);
  });
});

describe("an edition is accepted", () => {
  it.each<[string, string[]]>([
    ["as plain as can be", ofEdition({})],
    ["weight 0", ofIndicator({ weight: 0 })],
    ["steps that go up and down", stepsOf({ atLeast: 1, points: 5 }, { atLeast: 2, points: 1 }, { atLeast: 3, points: 0 })],
    ["less is better", stepsOf({ atMost: 2.5, points: 5 }, { atMost: 10, points: 2 })],
    ["less is better in a ratio", ratioOf({ atMost: [0, 3], points: 5 }, { atMost: [2, 3], points: 2 })],
    ["levels without 0", ofIndicator({ rating: rubric(1, 5) })],
    [
      "several minimums, one of them outside the scope",
      ofIndicator({ minimums: [3, 1].map((points) => ({ labels: ["bronze", "gold"], points })) }),
    ],
    ["shares of 0 and of 1", [...ofGates({ kind: "score", share: [0, 1] }), ...ofGates({ kind: "score", share: [3, 3] })]],
    ["elapsed without limits", ofGates({ kind: "elapsed", since: "gold" })],
    ["an indicator in no scope", faultsOf(editionOf([indicator("1"), indicator("2", { scope: [] })]))],
    ["minimums of a label in no scope", faultsOf(editionOf([indicator("1", { scope: [] })], [{ kind: "minimums" }]))],
  ])("with %s", (_, found) => {
    expect(found).toEqual([]);
  });

  it("unchanged", () => {
    const document = editionOf([indicator("1", { minimums: [{ labels: ["gold"], points: 2, confidence: "stand-in", source: "x" }] })]);
    expect(parseEdition(document)).toEqual({ ok: true, value: document });
  });
});
