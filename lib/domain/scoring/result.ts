import type { Edition } from "../edition/edition.ts";
import type { GateKind } from "../edition/schema.ts";

/** The engine's version: raised when the same input can give other bytes. */
export const engineVersion = 1;

type Range = { low: number; high: number };

/** One reason as data: a rule's name and the figures its sentence needs. */
export type Because =
  | { rule: "rubric"; points: number }
  | { rule: "thresholds"; of: string; value: number; points: number; reached: Bound | null; next: Bound | null }
  | { rule: "ratio"; of: string; per: string; value: [number, number]; points: number; reached: Bound | null; next: Bound | null }
  | { rule: "rated"; points: number }
  | { rule: "not-applicable"; reason: string }
  | { rule: "unanswered"; missing: string[] }
  | { rule: "per-zero"; per: string };

/** A step of a rating: the limit and the points it gives. */
export type Bound = { atLeast?: number | readonly [number, number]; atMost?: number | readonly [number, number]; points: number };

type IndicatorState = "met" | "partly" | "unmet" | "not-applicable" | "unanswered";
export type IndicatorResult = { state: IndicatorState; points: Range | null; max: number; because: Because[] };

export type Score = {
  low: number;
  high: number;
  possible: number;
  bar: number | null;
  percentLow: string | null;
  percentHigh: string | null;
};

export type GateState = "passed" | "failed" | "undetermined";
export type GateResult = { kind: GateKind; state: GateState; because: string[]; opensOn?: string | null; closesOn?: string | null };

export type Verdict = "ready" | "not-yet" | "blocked" | "open";

export type Step = { indicator: string; from: number; to: number; days: number; leadDays: number };
export type Path = { steps: Step[]; days: number; leadDays: number; score: number };
export type Unreachable = { reason: "unreachable"; lockedBy: string[] };
export type PathKind = "leastEffort" | "fastest" | "robust";
export type Paths = {
  provisional: boolean;
  answerFirst: string[];
  leastEffort: Path | null;
  fastest: Path | null;
  robust: (Path & { margin: number }) | null;
  reasons: { [kind in PathKind]?: Unreachable };
};

export type LabelResult = {
  verdict: Verdict;
  /** Only where the verdict is `blocked`: the day the last gate of time opens. */
  opensOn?: string;
  score: Score;
  gates: GateResult[];
  distance: number | null;
  paths: Paths | null;
};

/** Everything the engine says of some answers (contract §3). Points are weighted in `score`, `distance` and paths' `score`, unweighted elsewhere. */
export type Result = {
  edition: Edition["identity"];
  engine: number;
  asOf: string;
  indicators: Record<string, IndicatorResult>;
  labels: Record<string, LabelResult>;
};

function members<T>(ids: readonly string[], record: Readonly<Record<string, T>>): string {
  return `{${ids.map((id) => `${JSON.stringify(id)}:${JSON.stringify(record[id])}`).join(",")}}`;
}

/**
 * The bytes of a result: compact JSON, one newline at the end, indicators and labels in the edition's order
 * (an object would put ids such as "2" before "1.1").
 */
export function resultJson(edition: Edition, result: Result): string {
  const indicators = members(
    edition.indicators.map((indicator) => indicator.id),
    result.indicators,
  );
  const labels = members(
    edition.labels.map((label) => label.id),
    result.labels,
  );
  return `{"edition":${JSON.stringify(result.edition)},"engine":${result.engine},"asOf":${JSON.stringify(result.asOf)},"indicators":${indicators},"labels":${labels}}\n`;
}
