import type { Answers } from "../assessment/schema.ts";
import type { Edition } from "../edition/edition.ts";
import { own } from "../record.ts";
import type { GateResult, Result, Verdict } from "../scoring/result.ts";
import type { ProposedImprovement } from "./propose.ts";

type Stand = Pick<GateResult, "state" | "because">;
type Timing = Stand & { opensOn: string | null; closesOn: string | null };

/**
 * How the improvements stand: how many are asked for, those named in the answers and those of them that have not risen
 * (as the engine says), those named that no document from between the two days supports, and those that could be named.
 */
type Improvements = Stand & { needed: number; named: string[]; undocumented: string[]; proposed: string[] };

/**
 * How ready a silver dossier is. States and reasons are the engine's own (contract §3). A part is null where the
 * edition has no such gate; `others` are the label's other gates that have not passed. `complete`: every gate has
 * passed and every named improvement is documented.
 */
export type SilverReadiness = {
  verdict: Verdict;
  timing: Timing | null;
  improvements: Improvements | null;
  minimums: Stand | null;
  others: GateResult[];
  complete: boolean;
};

function standOf({ state, because }: GateResult): Stand {
  return { state, because };
}

/**
 * Reads from a result whether a label's timing, improvements and minimums hold, and holds the improvements named in its
 * answers against the proposals of `proposeImprovements`. The window is judged on the result's own day; with several
 * gates of time the first that has not passed is told. Null where the edition has no such label.
 */
export function silverReadiness(
  edition: Edition,
  { answers, result }: { answers: Answers; result: Result },
  proposals: readonly ProposedImprovement[],
  label = "silver",
): SilverReadiness | null {
  const stand = own(result.labels, label);
  const rules = edition.labels.find(({ id }) => id === label);
  if (stand === undefined || rules === undefined) return null;
  const { gates, verdict } = stand;
  const first = (kind: GateResult["kind"]) => {
    const ofKind = gates.filter((gate) => gate.kind === kind);
    return ofKind.find(({ state }) => state !== "passed") ?? ofKind[0];
  };
  const [timing, improvements, minimums] = [first("elapsed"), first("improvements"), first("minimums")];
  const needed = Math.max(0, ...rules.gates.map((gate) => (gate.kind === "improvements" ? gate.count : 0)));
  const named = (answers.improvements ?? []).map(({ indicator }) => indicator);
  const documented = new Set(proposals.filter(({ faults }) => faults.length === 0).map(({ indicator }) => indicator));
  const undocumented = named.filter((id) => !documented.has(id));
  return {
    verdict,
    timing: timing === undefined ? null : { ...standOf(timing), opensOn: timing.opensOn ?? null, closesOn: timing.closesOn ?? null },
    improvements:
      improvements === undefined
        ? null
        : { ...standOf(improvements), needed, named, undocumented, proposed: proposals.map(({ indicator }) => indicator) },
    minimums: minimums === undefined ? null : standOf(minimums),
    others: gates.filter(({ kind, state }) => state !== "passed" && kind !== "elapsed" && kind !== "improvements" && kind !== "minimums"),
    complete: verdict === "ready" && undocumented.length === 0,
  };
}
