import type { Edition } from "../edition/edition.ts";
import type { GateKind } from "../edition/schema.ts";
import type { GateResult, LabelResult, Result } from "./result.ts";

/** Which sentence a label gets. Nothing is promised while less than half of its scope is answered. */
type StandingKind = "notEnough" | "ready" | "blocked" | "blockedOpen" | "reach" | "enough" | "unscored" | "short" | "notYet";

export type Standing = {
  kind: StandingKind;
  answered: number;
  count: number;
  missing: number;
  /** How many points are missing at best; only where the bar is out of reach with the answers given. */
  short: number;
  failed: GateKind[];
  /** Gates still open for another reason than unanswered indicators. */
  open: GateKind[];
};

const ofAnswers: readonly GateKind[] = ["complete", "score", "minimums"];

function kindOf({ verdict, score, gates }: LabelResult, enough: boolean): StandingKind {
  if (verdict === "ready") return "ready";
  if (!enough) return "notEnough";
  if (verdict === "blocked") return gates.some((gate) => gate.state === "undetermined") ? "blockedOpen" : "blocked";
  if (verdict === "not-yet") return score.bar !== null && score.high < score.bar ? "short" : "notYet";
  if (score.bar === null) return "unscored";
  return score.low >= score.bar ? "enough" : "reach";
}

function kindsOf(gates: readonly GateResult[], state: GateResult["state"]): GateKind[] {
  return [...new Set(gates.filter((gate) => gate.state === state).map((gate) => gate.kind))];
}

/** What a label's sentence says; null for a label that the edition does not have. */
export function standingOf(edition: Edition, id: string, result: Result): Standing | null {
  const label = edition.labels.find((candidate) => candidate.id === id);
  const found = result.labels[id];
  if (label === undefined || found === undefined) return null;
  const count = label.scope.length;
  const missing = label.scope.filter(
    (position) => result.indicators[edition.indicators[position]?.id ?? ""]?.state === "unanswered",
  ).length;
  const { bar, high } = found.score;
  return {
    kind: kindOf(found, (count - missing) * 2 >= count),
    answered: count - missing,
    count,
    missing,
    short: bar === null ? 0 : Math.max(0, bar - high),
    failed: kindsOf(found.gates, "failed").filter((kind) => kind !== "score"),
    open: kindsOf(found.gates, "undetermined").filter((kind) => !ofAnswers.includes(kind)),
  };
}
