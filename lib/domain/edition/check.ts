import { type Fault, fault, faultsOf, type Parsed, pointer } from "../fault.ts";
import { type EditionDocument, EditionSchema, type GateDocument, type IndicatorDocument, type InputDocument } from "./schema.ts";
import { checkSums } from "./sums.ts";

type Path = readonly PropertyKey[];

/** The ids that may be named. Where some of them cannot be read, any may be: that they cannot is the fault to name. */
type Ids = { has: (id: unknown) => boolean };
const any: Ids = { has: () => true };

function duplicates(path: Path, values: readonly unknown[], key?: string): Fault[] {
  return values.flatMap((value, at) =>
    typeof value === "string" && values.indexOf(value) < at
      ? [fault([...path, at, ...(key === undefined ? [] : [key])], "duplicate", { value })]
      : [],
  );
}

function unknownLabels(path: Path, named: readonly string[], labels: Ids): Fault[] {
  return named.flatMap((value, at) => (labels.has(value) ? [] : [fault([...path, at], "unknown-label", { value })]));
}

function checkInput(path: Path, input: InputDocument): Fault[] {
  const faults: Fault[] = [];
  if (input.kind === "choice" && (input.options ?? []).length === 0) faults.push(fault([...path, "options"], "empty"));
  if (input.kind !== "choice" && input.options !== undefined) faults.push(fault([...path, "options"], "unknown-key"));
  faults.push(
    ...duplicates(
      [...path, "options"],
      (input.options ?? []).map((option) => option.value),
      "value",
    ),
  );
  if (input.min !== undefined && input.max !== undefined && input.min > input.max)
    faults.push(fault([...path, "max"], "out-of-range", { min: input.min, max: Number.MAX_SAFE_INTEGER }));
  return faults;
}

function checkRatingInput(path: Path, key: string, indicator: IndicatorDocument): Fault[] {
  const input = (indicator.inputs ?? []).find((candidate) => candidate.key === key);
  if (input === undefined) return [fault(path, "unknown-input", { value: key })];
  if (input.kind !== "count" && input.kind !== "decimal") return [fault(path, "wrong-input-kind", { value: key })];
  return indicator.rating.kind === "ratio" && (input.min ?? 0) < 0 ? [fault(path, "negative-ratio-input")] : [];
}

function checkRating(path: Path, indicator: IndicatorDocument): Fault[] {
  const { rating, maxPoints } = indicator;
  const faults: Fault[] = [];
  const entries = rating.kind === "rubric" ? rating.levels : rating.steps;
  const list = rating.kind === "rubric" ? "levels" : "steps";
  entries.forEach((entry, at) => {
    if (entry.points > maxPoints) faults.push(fault([...path, list, at, "points"], "out-of-range", { min: 0, max: maxPoints }));
  });
  if (!entries.some((entry) => entry.points === maxPoints)) faults.push(fault([...path, list], "maximum-missing", { max: maxPoints }));
  if (rating.kind === "rubric") return faults;

  if (indicator.inputs === undefined) faults.push(fault([...path.slice(0, -1), "inputs"], "required"));
  else {
    faults.push(...checkRatingInput([...path, "of"], rating.of, indicator));
    if (rating.kind === "ratio") faults.push(...checkRatingInput([...path, "per"], rating.per, indicator));
  }
  rating.steps.forEach((step, at) => {
    if ((step.atLeast === undefined) === (step.atMost === undefined)) faults.push(fault([...path, "steps", at], "direction-missing"));
  });
  if (rating.steps.some((step) => step.atLeast !== undefined) && rating.steps.some((step) => step.atMost !== undefined))
    faults.push(fault([...path, "steps"], "mixed-directions"));
  return faults;
}

type Known = { labels: Ids; dimensions: Ids };

/** Checks what the parts of an indicator owe each other; a part whose shape is faulty is passed over, the others are not. */
function checkIndicator(path: Path, indicator: IndicatorDocument, known: Known, sound: (path: Path) => boolean): Fault[] {
  const { maxPoints, effort } = indicator;
  const has = (...keys: PropertyKey[]) => keys.every((key) => sound([...path, key]));
  const inputs = Array.isArray(indicator.inputs) ? indicator.inputs : [];
  const faults: Fault[] = [];
  if (has("dimension") && !known.dimensions.has(indicator.dimension))
    faults.push(fault([...path, "dimension"], "unknown-dimension", { value: indicator.dimension }));
  if (has("scope"))
    faults.push(...unknownLabels([...path, "scope"], indicator.scope, known.labels), ...duplicates([...path, "scope"], indicator.scope));
  faults.push(
    ...duplicates(
      [...path, "inputs"],
      inputs.map((input) => input?.key),
      "key",
    ),
    ...inputs.flatMap((input, at) => (sound([...path, "inputs", at]) ? checkInput([...path, "inputs", at], input) : [])),
  );
  if (has("inputs", "rating", "maxPoints")) faults.push(...checkRating([...path, "rating"], indicator));
  (Array.isArray(indicator.minimums) ? indicator.minimums : []).forEach((minimum, at) => {
    if (!sound([...path, "minimums", at])) return;
    faults.push(...unknownLabels([...path, "minimums", at, "labels"], minimum.labels, known.labels));
    if (has("maxPoints") && minimum.points > maxPoints)
      faults.push(fault([...path, "minimums", at, "points"], "out-of-range", { min: 0, max: maxPoints }));
  });
  for (const key of ["days", "leadDays"] as const)
    if (has("maxPoints") && sound([...path, "effort", key]) && sound([...path, "effort"]) && effort[key].length !== maxPoints)
      faults.push(fault([...path, "effort", key], "wrong-length", { length: maxPoints }));
  return typeof indicator.id === "string"
    ? faults.map((found) => ({ ...found, params: { ...found.params, indicator: indicator.id } }))
    : faults;
}

function checkGates(
  path: Path,
  gates: readonly GateDocument[],
  label: string,
  labels: Ids,
  scoped: Ids,
  sound: (path: Path) => boolean,
): Fault[] {
  const scores = gates.flatMap((gate, at) => (gate?.kind === "score" ? [at] : []));
  const faults = scores.slice(1).map((at) => fault([...path, at], "second-score-gate"));
  gates.forEach((gate, at) => {
    if (!sound([...path, at])) return;
    if ((gate.kind === "score" || gate.kind === "complete") && !scoped.has(label))
      faults.push(fault([...path, at], "label-without-scope", { value: label }));
    if (gate.kind === "score" && gate.share[0] > gate.share[1]) faults.push(fault([...path, at, "share"], "share-above-one"));
    if (gate.kind === "elapsed" && !labels.has(gate.since))
      faults.push(fault([...path, at, "since"], "unknown-label", { value: gate.since }));
  });
  return faults;
}

function listOf(root: unknown, key: string): unknown[] {
  const list = typeof root === "object" && root !== null ? (root as Record<string, unknown>)[key] : undefined;
  return Array.isArray(list) ? list : [];
}

function isList(root: unknown, key: string): boolean {
  return isObject(root) && Array.isArray((root as Record<string, unknown>)[key]);
}

function isObject(item: unknown): boolean {
  return typeof item === "object" && item !== null && !Array.isArray(item);
}

function idOf(item: unknown): unknown {
  return typeof item === "object" && item !== null && "id" in item ? item.id : undefined;
}

function scopeOf(item: unknown): unknown[] {
  return listOf(item, "scope");
}

/** What the parts of an edition owe each other; parts that already have a fault of shape are passed over. */
function checkParts(raw: unknown, sound: (path: Path) => boolean): Fault[] {
  const [dimensions, indicators, eligibility, labels] = ["dimensions", "indicators", "eligibility", "labels"].map((key) =>
    listOf(raw, key),
  ) as [unknown[], unknown[], unknown[], unknown[]];
  const named = (list: string, key: string, items: unknown[], values: (item: unknown) => unknown): Ids =>
    isList(raw, list) && items.every((item, at) => isObject(item) && sound([list, at, key])) ? new Set(items.flatMap(values)) : any;
  const labelIds = named("labels", "id", labels, idOf);
  const dimensionIds = named("dimensions", "id", dimensions, idOf);
  const scoped = named("indicators", "scope", indicators, scopeOf);
  return [
    ...duplicates(["dimensions"], dimensions.map(idOf), "id"),
    ...duplicates(["indicators"], indicators.map(idOf), "id"),
    ...indicators.flatMap((item, at) =>
      isObject(item)
        ? checkIndicator(["indicators", at], item as IndicatorDocument, { labels: labelIds, dimensions: dimensionIds }, sound)
        : [],
    ),
    ...duplicates(["eligibility"], eligibility.map(idOf), "id"),
    ...eligibility.flatMap((item, at) => {
      const path = ["eligibility", at, "labels"];
      return sound(path) ? unknownLabels(path, listOf(item, "labels") as string[], labelIds) : [];
    }),
    ...duplicates(["labels"], labels.map(idOf), "id"),
    ...labels.flatMap((item, at) => {
      const path = ["labels", at, "gates"];
      return checkGates(
        path,
        listOf(item, "gates") as GateDocument[],
        String(idOf(item)),
        labelIds,
        sound(["labels", at, "id"]) ? scoped : any,
        sound,
      );
    }),
  ];
}

/** Texts that hold half of a surrogate pair: canonical JSON has no bytes for them, and so the edition no digest. */
function halfCharacters(path: Path, node: unknown): Fault[] {
  if (typeof node === "string") return node.isWellFormed() ? [] : [fault(path, "not-unicode")];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => halfCharacters([...path, key], value));
}

/**
 * Checks an edition file (contract §1).
 *
 * Returns the document unchanged, or every fault by its JSON Pointer: unknown and missing keys, wrong
 * types, and what the parts owe each other (labels, inputs, attainable points, lengths of efforts).
 */
export function parseEdition(raw: unknown): Parsed<EditionDocument> {
  const parsed = EditionSchema.safeParse(raw);
  const shape = parsed.success ? [] : faultsOf(parsed.error, raw);
  const sound = (path: Path) => {
    const prefix = pointer(path);
    return !shape.some((found) => found.path === prefix || found.path.startsWith(`${prefix}/`));
  };
  const texts = parsed.success ? halfCharacters([], raw) : [];
  const sums = parsed.success ? checkSums(parsed.data.indicators) : [];
  const faults = [...[...shape, ...texts].map((found) => nameIndicator(found, raw)), ...checkParts(raw, sound), ...sums];
  return parsed.success && faults.length === 0 ? { ok: true, value: raw as EditionDocument } : { ok: false, faults };
}

function nameIndicator(found: Fault, raw: unknown): Fault {
  const at = /^\/indicators\/(\d+)\//.exec(found.path)?.[1];
  const id = at === undefined ? undefined : idOf(listOf(raw, "indicators")[Number(at)]);
  return typeof id === "string" ? { ...found, params: { ...found.params, indicator: id } } : found;
}
