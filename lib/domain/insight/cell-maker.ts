import type { CellValue, Suppression } from "./cell.ts";
import type { Contributor } from "./contribution.ts";
import type { Counted } from "./measures.ts";

/**
 * What a maker is told beside the contributors: the period (both days included), its indicators, and what is offered for
 * them, with the days up to the period's last on which it was held, in order.
 */
export type Basis = {
  from: string;
  to: string;
  measures: readonly Counted[];
  offerings: readonly { id: string; indicators: readonly string[]; days: readonly string[] }[];
};

/**
 * A cell about an indicator and an offering, computed from the ratings on that indicator alone, and the same when two
 * contributors on one side change places. `sides` names, by contributor, the side that each one it counts stands on.
 */
export type MadeCell = { indicator: string; offering: string; sides: ReadonlyMap<string, string> } & (
  | { value: CellValue<"effect">; suppressed: null }
  | { value: null; suppressed: Suppression }
);

/** Makes the effect cells of a release, in the order in which they are tried; disclosure control decides which are shown. */
export type CellMaker = (basis: Basis, contributors: readonly Contributor[]) => readonly MadeCell[];
