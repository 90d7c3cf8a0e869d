import type { CellValue, Suppression } from "./cell.ts";
import type { Standing } from "./cuts.ts";

/** The published cuts that a secretariat is held against, in the order they are offered in. */
export const benchmarkCuts = ["all", "gold", "field", "region"] as const;
export type BenchmarkCut = (typeof benchmarkCuts)[number];

/** So many clusters besides the reader's own must stand behind a figure. */
export const fewestOthers = 5;

/** Why nothing is compared: what the register does not say of the cluster, too few others, or what the release does not show. */
export type Closed = "not-in-register" | "no-field" | "no-region" | "few-others" | "not-released" | Suppression;

/** A cut as the release names it, and whether the reader's own cluster may be among its contributors. */
export type NamedCut = { key: string; isIn: boolean };

/**
 * The released cut that a secretariat is held against, or why there is none. `standing` is what the register says of it on the
 * release's last day; null where it is no cluster of the register.
 */
export function namedCut(cut: BenchmarkCut, standing: Standing | null): NamedCut | Closed {
  if (cut === "all") return { key: "all", isIn: true };
  if (cut === "gold") return { key: "label:gold", isIn: standing?.gold ?? false };
  if (standing === null) return "not-in-register";
  const value = standing[cut];
  return value === null ? `no-${cut}` : { key: `${cut}:${value}`, isIn: true };
}

type Quartiles = CellValue<"rating">["quartiles"];
/** A released distribution to compare with, or why there is none. Points are whole and unweighted, totals whole per cent. */
export type Compared = { open: true; contributors: number; quartiles: Quartiles } | { open: false; because: Closed };

type RatingCell = { value: CellValue<"rating">; suppressed: null } | { value: null; suppressed: Suppression };

/**
 * What a cell of a release lets its reader compare with. A cut that the own cluster is in counts one contributor less,
 * whether or not it contributed: with fewer than five others nothing is shown, because the rest could be worked out.
 */
export function comparedWith(cell: RatingCell | undefined, isIn: boolean): Compared {
  if (cell === undefined) return { open: false, because: "not-released" };
  if (cell.value === null) return { open: false, because: cell.suppressed };
  const { contributors, quartiles } = cell.value;
  if (contributors - (isIn ? 1 : 0) < fewestOthers) return { open: false, because: "few-others" };
  return { open: true, contributors, quartiles };
}
