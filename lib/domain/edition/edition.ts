import type { EditionDocument, GateDocument, InputDocument } from "./schema.ts";

type NumberStep = { atLeast?: number | undefined; atMost?: number | undefined; points: number };
type Fraction = readonly [number, number];
type RatioStep = { atLeast?: Fraction | undefined; atMost?: Fraction | undefined; points: number };

/** An input without its texts. */
export type InputRules = Pick<InputDocument, "key" | "kind" | "min" | "max"> & { options?: readonly { value: string }[] | undefined };

/** How an indicator is rated, without texts. */
type RatingRules =
  | { kind: "rubric"; levels: readonly { points: number }[] }
  | { kind: "thresholds"; of: string; steps: readonly NumberStep[] }
  | { kind: "ratio"; of: string; per: string; steps: readonly RatioStep[] };

type IndicatorRules = {
  id: string;
  dimension: string;
  scope: readonly string[];
  weight: number;
  maxPoints: number;
  notApplicable?: boolean | undefined;
  inputs?: readonly InputRules[] | undefined;
  rating: RatingRules;
  minimums?: readonly { labels: readonly string[]; points: number }[] | undefined;
  effort: { days: readonly number[]; leadDays: readonly number[] };
};

/** What the engine reads of an edition: an edition document will do, and so will one without its texts. */
export type EditionRules = {
  id: string;
  revision: number;
  basis: EditionDocument["basis"];
  indicators: readonly IndicatorRules[];
  eligibility?: readonly { id: string; labels: readonly string[] }[] | undefined;
  labels: readonly { id: string; gates: readonly GateDocument[] }[];
};

/** SHA-256 of the canonical JSON (RFC 8785) of a document and of its rules, as `sha256:…`. */
export type Digests = { digest: string; rulesDigest: string };

export type Indicator = IndicatorRules & { position: number; attainable: readonly number[] };

/** A label with everything about it that answers cannot change. Positions are those of the indicators in the edition. */
export type Label = {
  id: string;
  gates: readonly GateDocument[];
  /** Whether each indicator is in the label's scope; `scope` lists those that are. */
  inScope: readonly boolean[];
  scope: readonly number[];
  /** The weights of those in the scope, in the same order. */
  weights: readonly number[];
  /** The greatest minimum of each indicator for this label, in unweighted points; 0 where there is none. */
  minimums: readonly number[];
  /** The indicators with a minimum above 0. */
  withMinimum: readonly number[];
  /** Whether the edition names any minimum for this label, be it 0. */
  namesMinimum: boolean;
  criteria: readonly { id: string; reason: string }[];
  /** Where the first label with the same scope stands: the sums of points are the same for both. */
  sameScope: number;
  share: readonly [number, number] | null;
};

/** An edition made ready for scoring; build it once and score many answers with it. */
export type Edition = {
  identity: { id: string; revision: number; digest: string; rulesDigest: string; basis: "indicative" | "official" };
  rules: EditionRules;
  indicators: readonly Indicator[];
  positions: ReadonlyMap<string, number>;
  labels: readonly Label[];
  /** Values in the order of indicators or labels, as a record by their ids. */
  byIndicator: ById;
  byLabel: ById;
};

type ById = <T>(values: readonly T[]) => Record<string, T>;

/** Copying a record that has all ids and setting each is quicker than adding them; "__proto__" is an id like any other. */
function byIds(named: readonly { id: string }[]): ById {
  const ids = named.map(({ id }) => id);
  const blank: Record<string, never> = Object.fromEntries(ids.map((id) => [id, undefined as never]));
  return <T>(values: readonly T[]) => {
    const record: Record<string, T> = { ...blank };
    for (let at = 0; at < ids.length; at += 1) record[ids[at] as string] = values[at] as T;
    return record;
  };
}

/** The points a rating can give (contract §1): those of its levels or steps, and 0 for thresholds and ratios. Ascending, each once. */
function attainablePoints(rating: RatingRules): number[] {
  const points = rating.kind === "rubric" ? rating.levels.map((level) => level.points) : [0, ...rating.steps.map((step) => step.points)];
  return [...new Set(points)].sort((a, b) => a - b);
}

function prepareLabel(rules: EditionRules, { id, gates }: EditionRules["labels"][number]): Label {
  const scopeOf = (label: string) => rules.indicators.map((indicator) => indicator.scope.includes(label));
  const minimums = rules.indicators.map((indicator) =>
    (indicator.minimums ?? []).filter((minimum) => minimum.labels.includes(id)).map((minimum) => minimum.points),
  );
  const inScope = scopeOf(id);
  const greatest = minimums.map((points) => Math.max(0, ...points));
  return {
    id,
    gates,
    inScope,
    scope: inScope.flatMap((holds, position) => (holds ? [position] : [])),
    weights: rules.indicators.filter((_, position) => inScope[position]).map((indicator) => indicator.weight),
    minimums: greatest,
    withMinimum: greatest.flatMap((points, position) => (points > 0 ? [position] : [])),
    namesMinimum: minimums.some((points) => points.length > 0),
    criteria: (rules.eligibility ?? [])
      .filter((criterion) => criterion.labels.includes(id))
      .map((criterion) => ({ id: criterion.id, reason: `eligibility:${criterion.id}` })),
    sameScope: rules.labels.findIndex((label) => scopeOf(label.id).every((holds, position) => holds === inScope[position])),
    share: gates.find((gate) => gate.kind === "score")?.share ?? null,
  };
}

/** Makes a checked edition ready for scoring. The digests are computed outside (`lib/platform/digest.ts`), for the browser has only this. */
export function prepareEdition(rules: EditionRules, digests: Digests): Edition {
  const indicators = rules.indicators.map((indicator, position) => ({
    ...indicator,
    position,
    attainable: attainablePoints(indicator.rating),
  }));
  return {
    identity: { id: rules.id, revision: rules.revision, digest: digests.digest, rulesDigest: digests.rulesDigest, basis: rules.basis },
    rules,
    indicators,
    positions: new Map(indicators.map((indicator) => [indicator.id, indicator.position])),
    labels: rules.labels.map((label) => prepareLabel(rules, label)),
    byIndicator: byIds(indicators),
    byLabel: byIds(rules.labels),
  };
}
