import { isDate } from "../date.ts";
import type { Edition, Indicator, InputRules } from "../edition/edition.ts";
import { type Fault, fault, faultsOf, type Parsed, pointer } from "../fault.ts";
import { Answers, type EffortOverride, type Entry, type Improvement, type LabelHeld } from "./schema.ts";

type Path = readonly PropertyKey[];

/** How many significant digits a number needs in decimal: 0.125 has 3, 1200 has 2. */
export function significantDigits(value: number): number {
  const digits = Math.abs(value).toExponential().split("e")[0] ?? "";
  return digits.replace(".", "").replace(/0+$/, "").length;
}

/** Checks one value against the kind and limits of its input. */
export function checkInputValue(path: Path, input: InputRules, value: number | string, leastValue = input.min): Fault[] {
  if (input.kind === "count" || input.kind === "decimal") {
    if (typeof value !== "number") return [fault(path, "wrong-type", { expected: "a number" })];
    if (!Number.isFinite(value)) return [fault(path, "not-finite")];
    if (input.kind === "count" && !Number.isInteger(value)) return [fault(path, "not-whole")];
    const least = input.kind === "count" ? Math.max(0, leastValue ?? 0) : (leastValue ?? -Number.MAX_VALUE);
    const most = Math.min(input.max ?? Number.MAX_VALUE, input.kind === "count" ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE);
    if (value < least || value > most) return [fault(path, "out-of-range", { min: least, max: most })];
    return input.kind === "decimal" && significantDigits(value) > 15 ? [fault(path, "too-precise")] : [];
  }
  if (typeof value !== "string") return [fault(path, "wrong-type", { expected: "text" })];
  if (input.kind === "date") return isDate(value) ? [] : [fault(path, "no-such-date")];
  const options = (input.options ?? []).map((option) => option.value);
  return input.kind === "choice" && !options.includes(value) ? [fault(path, "unknown-option", { options: options.join(", ") })] : [];
}

function checkInputs(path: Path, indicator: Indicator, inputs: Readonly<Record<string, number | string>>): Fault[] {
  const { rating } = indicator;
  return Object.entries(inputs).flatMap(([key, value]) => {
    const input = indicator.inputs?.find((candidate) => candidate.key === key);
    if (input === undefined) return [fault([...path, key], "unknown-input", { value: key })];
    const ofRatio = rating.kind === "ratio" && (rating.of === key || rating.per === key);
    return checkInputValue([...path, key], input, value, ofRatio ? Math.max(0, input.min ?? 0) : input.min);
  });
}

/** Checks one entry of §2's `answers` against its indicator; the path leads to the entry. */
export function checkEntry(path: Path, indicator: Indicator, entry: Entry): Fault[] {
  const { points, inputs, notApplicable, rated } = entry;
  const { rating, maxPoints } = indicator;
  const given = (["points", "inputs", "notApplicable", "rated"] as const).filter((key) => entry[key] !== undefined);
  const together = given.length === 2 && points !== undefined && inputs !== undefined && rating.kind === "rubric";
  const wrongKind = points !== undefined && rating.kind !== "rubric";
  const faults: Fault[] = [];
  if (given.length > 1 && !together) faults.push(fault(path, "two-kinds", { kinds: given.join(", ") }));
  if (wrongKind) faults.push(fault([...path, "points"], "wrong-kind", { value: "points", expected: "inputs" }));
  else if (points !== undefined && !indicator.attainable.includes(points))
    faults.push(fault([...path, "points"], "not-attainable", { options: indicator.attainable.join(", ") }));
  if (inputs !== undefined) faults.push(...checkInputs([...path, "inputs"], indicator, inputs));
  if (rated !== undefined && rated > maxPoints) faults.push(fault([...path, "rated"], "out-of-range", { min: 0, max: maxPoints }));
  if (notApplicable !== undefined && indicator.notApplicable !== true)
    faults.push(fault([...path, "notApplicable"], "not-applicable-forbidden"));
  if (notApplicable?.reason.trim() === "") faults.push(fault([...path, "notApplicable", "reason"], "blank"));
  return faults;
}

function checkImprovements(edition: Edition, improvements: readonly Improvement[], sound: (path: Path) => boolean): Fault[] {
  return improvements.flatMap((improvement, at) => {
    const path = ["improvements", at];
    if (!sound(path)) return [];
    const { indicator: id, from, effect } = improvement;
    const indicator = edition.indicators[edition.positions.get(id) ?? -1];
    const faults: Fault[] = [];
    if (indicator === undefined) faults.push(fault([...path, "indicator"], "unknown-indicator", { value: id }));
    else if (from > indicator.maxPoints) faults.push(fault([...path, "from"], "out-of-range", { min: 0, max: indicator.maxPoints }));
    if (improvements.findIndex((other) => other?.indicator === id) < at)
      faults.push(fault([...path, "indicator"], "duplicate", { value: id }));
    if (effect.trim() === "") faults.push(fault([...path, "effect"], "blank"));
    return faults;
  });
}

function checkEffort(path: Path, indicator: Indicator, effort: EffortOverride): Fault[] {
  return (["days", "leadDays"] as const).flatMap((key) =>
    effort[key] === undefined || effort[key].length === indicator.maxPoints
      ? []
      : [fault([...path, key], "wrong-length", { length: indicator.maxPoints })],
  );
}

function part(root: unknown, key: string): unknown {
  return typeof root === "object" && root !== null && Object.hasOwn(root, key) ? (root as Record<string, unknown>)[key] : undefined;
}

function recordOf(root: unknown, key: string): [string, unknown][] {
  const record = part(root, key);
  return typeof record === "object" && record !== null && !Array.isArray(record) ? Object.entries(record) : [];
}

function listOf<T>(root: unknown, key: string): T[] {
  const list = part(root, key);
  return Array.isArray(list) ? list : [];
}

function checkIdentity(edition: Edition, raw: unknown): Fault[] {
  const { id, revision } = edition.identity;
  const [namedId, namedRevision] = [part(raw, "edition"), part(raw, "revision")];
  if (typeof namedId === "string" && namedId !== id) return [fault(["edition"], "wrong-edition", { value: namedId, expected: id })];
  return typeof namedRevision === "number" && namedRevision !== revision
    ? [fault(["revision"], "wrong-revision", { value: namedRevision, expected: revision })]
    : [];
}

function checkAgainst(edition: Edition, raw: unknown, sound: (path: Path) => boolean): Fault[] {
  const indicatorOf = (id: string) => edition.indicators[edition.positions.get(id) ?? -1];
  const perIndicator = <T>(key: string, check: (path: Path, indicator: Indicator, value: T) => Fault[]) =>
    recordOf(raw, key).flatMap(([id, value]) => {
      const indicator = indicatorOf(id);
      if (indicator === undefined) return [fault([key, id], "unknown-indicator", { value: id })];
      return sound([key, id]) ? check([key, id], indicator, value as T) : [];
    });
  const criteria = new Set((edition.rules.eligibility ?? []).map((criterion) => criterion.id));
  return [
    ...checkIdentity(edition, raw),
    ...perIndicator<Entry>("answers", checkEntry),
    ...recordOf(raw, "eligibility").flatMap(([id]) =>
      criteria.has(id) ? [] : [fault(["eligibility", id], "unknown-criterion", { value: id })],
    ),
    ...listOf<LabelHeld>(raw, "labels").flatMap((held, at) =>
      !sound(["labels", at]) || edition.labels.some((known) => known.id === held.label)
        ? []
        : [fault(["labels", at, "label"], "unknown-label", { value: held.label })],
    ),
    ...checkImprovements(edition, listOf(raw, "improvements"), sound),
    ...perIndicator<EffortOverride>("effort", checkEffort),
  ];
}

/**
 * Checks an answers document (contract §2) against its edition. Nothing is guessed: it returns the answers, or every
 * fault by its JSON Pointer.
 */
export function parseAnswers(edition: Edition, raw: unknown): Parsed<Answers> {
  const parsed = Answers.safeParse(raw);
  const shape = parsed.success ? [] : faultsOf(parsed.error, raw);
  const sound = (path: Path) => {
    const prefix = pointer(path);
    return !shape.some((found) => found.path === prefix || found.path.startsWith(`${prefix}/`));
  };
  const faults = [...shape, ...checkAgainst(edition, raw, sound)];
  return parsed.success && faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults };
}
