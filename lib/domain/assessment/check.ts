import { isDate } from "../date.ts";
import type { Edition, Indicator, InputRules } from "../edition/edition.ts";
import { type Fault, fault, faultsOf, type Parsed, pointer } from "../fault.ts";
import { Answers, type EffortOverride, type Entry, type Improvement, type LabelHeld } from "./schema.ts";

type Path = readonly PropertyKey[];

/** How many significant digits a number needs in decimal: 0.125 has 3, 1200 has 2. */
function significantDigits(value: number): number {
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
    if (value < least && input.max === undefined) return [fault(path, "too-low", { min: least })];
    if (value < least || value > most) return [fault(path, "out-of-range", { min: least, max: most })];
    return input.kind === "decimal" && significantDigits(value) > 15 ? [fault(path, "too-precise")] : [];
  }
  if (typeof value !== "string") return [fault(path, "wrong-type", { expected: "text" })];
  if (input.kind === "date") return isDate(value) ? [] : [fault(path, "no-such-date")];
  const options = (input.options ?? []).map((option) => option.value);
  return input.kind === "choice" && !options.includes(value) ? [fault(path, "unknown-option", { options: options.join(", ") })] : [];
}

function checkInputs(path: Path, indicator: Indicator, inputs: Readonly<Record<string, number | string>>, sound: Sound): Fault[] {
  const { rating } = indicator;
  return Object.entries(inputs).flatMap(([key, value]) => {
    const input = indicator.inputs?.find((candidate) => candidate.key === key);
    if (input === undefined) return [fault([...path, key], "unknown-input", { value: key })];
    const ofRatio = rating.kind === "ratio" && (rating.of === key || rating.per === key);
    return sound([...path, key]) ? checkInputValue([...path, key], input, value, ofRatio ? Math.max(0, input.min ?? 0) : input.min) : [];
  });
}

/** Whether nothing at a path or below it has a fault of shape. */
type Sound = (path: Path) => boolean;

const entryKinds = ["points", "inputs", "notApplicable", "rated"] as const;

/** Checks one entry of §2's `answers` against its indicator; the path leads to the entry. Parts that are not sound are passed over. */
export function checkEntry(path: Path, indicator: Indicator, entry: Entry, sound: Sound = () => true): Fault[] {
  const { rating, maxPoints, attainable } = indicator;
  const given = entryKinds.filter((kind) => entry[kind] !== undefined);
  const has = (kind: (typeof entryKinds)[number]) => given.includes(kind) && sound([...path, kind]);
  const { points = 0, inputs, rated = 0, notApplicable } = entry;
  const together = given.join() === "points,inputs" && rating.kind === "rubric";
  const faults: Fault[] = [];
  if (given.length > 1 && !together) faults.push(fault(path, "two-kinds", { kinds: given.join(", ") }));
  if (given.includes("points") && rating.kind !== "rubric")
    faults.push(fault([...path, "points"], "wrong-kind", { value: "points", expected: "inputs" }));
  else if (has("points") && !attainable.includes(points))
    faults.push(fault([...path, "points"], "not-attainable", { options: attainable.join(", ") }));
  if (isRecord(inputs)) faults.push(...checkInputs([...path, "inputs"], indicator, inputs, sound));
  if (has("rated") && rated > maxPoints) faults.push(fault([...path, "rated"], "out-of-range", { min: 0, max: maxPoints }));
  if (given.includes("notApplicable") && indicator.notApplicable !== true)
    faults.push(fault([...path, "notApplicable"], "not-applicable-forbidden"));
  if (has("notApplicable") && notApplicable?.reason.trim() === "") faults.push(fault([...path, "notApplicable", "reason"], "blank"));
  return faults;
}

function checkImprovements(edition: Edition, improvements: readonly Improvement[], sound: Sound): Fault[] {
  return improvements.flatMap((improvement, at) => {
    const path = ["improvements", at];
    if (!isRecord(improvement)) return [];
    const has = (key: keyof Improvement) => sound([...path, key]);
    const { indicator: id, from, effect } = improvement;
    const indicator = edition.indicators[edition.positions.get(id) ?? -1];
    const faults: Fault[] = [];
    if (has("indicator") && indicator === undefined) faults.push(fault([...path, "indicator"], "unknown-indicator", { value: id }));
    if (has("from") && indicator !== undefined && from > indicator.maxPoints)
      faults.push(fault([...path, "from"], "out-of-range", { min: 0, max: indicator.maxPoints }));
    if (has("indicator") && improvements.findIndex((other) => other?.indicator === id) < at)
      faults.push(fault([...path, "indicator"], "duplicate", { value: id }));
    if (has("effect") && effect.trim() === "") faults.push(fault([...path, "effect"], "blank"));
    return faults;
  });
}

/** Checks one entry of §2's `effort` against its indicator, in the same way. */
export function checkEffort(path: Path, indicator: Indicator, effort: EffortOverride, sound: Sound = () => true): Fault[] {
  return (["days", "leadDays"] as const).flatMap((key) =>
    effort[key] === undefined || !sound([...path, key]) || effort[key].length === indicator.maxPoints
      ? []
      : [fault([...path, key], "wrong-length", { length: indicator.maxPoints })],
  );
}

function isRecord<T>(value: T): value is T & object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function part(root: unknown, key: string): unknown {
  return typeof root === "object" && root !== null && Object.hasOwn(root, key) ? (root as Record<string, unknown>)[key] : undefined;
}

function recordOf(root: unknown, key: string): [string, unknown][] {
  const record = part(root, key);
  return isRecord(record) ? Object.entries(record) : [];
}

function listOf<T>(root: unknown, key: string): T[] {
  const list = part(root, key);
  return Array.isArray(list) ? list : [];
}

function checkIdentity(edition: Edition, raw: unknown, sound: Sound): Fault[] {
  const { id, revision } = edition.identity;
  const [namedId, namedRevision] = [part(raw, "edition"), part(raw, "revision")];
  if (typeof namedId === "string" && namedId !== id) return [fault(["edition"], "wrong-edition", { value: namedId, expected: id })];
  return typeof namedRevision === "number" && sound(["revision"]) && namedRevision !== revision
    ? [fault(["revision"], "wrong-revision", { value: namedRevision, expected: revision })]
    : [];
}

function checkAgainst(edition: Edition, raw: unknown, sound: Sound): Fault[] {
  const indicatorOf = (id: string) => edition.indicators[edition.positions.get(id) ?? -1];
  const perIndicator = <T>(key: string, check: (path: Path, indicator: Indicator, value: T, sound: Sound) => Fault[]) =>
    recordOf(raw, key).flatMap(([id, value]) => {
      const indicator = indicatorOf(id);
      if (indicator === undefined) return [fault([key, id], "unknown-indicator", { value: id })];
      return isRecord(value) ? check([key, id], indicator, value as T, sound) : [];
    });
  const criteria = new Set((edition.rules.eligibility ?? []).map((criterion) => criterion.id));
  return [
    ...checkIdentity(edition, raw, sound),
    ...perIndicator<Entry>("answers", checkEntry),
    ...recordOf(raw, "eligibility").flatMap(([id]) =>
      criteria.has(id) ? [] : [fault(["eligibility", id], "unknown-criterion", { value: id })],
    ),
    ...listOf<LabelHeld>(raw, "labels").flatMap((held, at) =>
      !isRecord(held) || !sound(["labels", at, "label"]) || edition.labels.some((known) => known.id === held.label)
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
  // The document itself: zod's copy of a record loses a key called "__proto__".
  return parsed.success && faults.length === 0 ? { ok: true, value: raw as Answers } : { ok: false, faults };
}
