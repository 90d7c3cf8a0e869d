import type { LocalText } from "../edition/schema.ts";
import type { Cell } from "./build.ts";
import { type CellKind, suppressions } from "./cell.ts";

/** How much of a part of a release is shown, and how many cells are not, by reason. */
export type Standing = { kind: CellKind; cut: string; shown: number; hidden: { reason: (typeof suppressions)[number]; cells: number }[] };

/** How a release stands, by kind of cell and cut, in the order of the cells. */
export function standingsOf(cells: readonly Cell[]): Standing[] {
  return [...Map.groupBy(cells, ({ kind, cut }) => `${kind} ${cut}`).values()].flatMap((of) => {
    const [first] = of;
    if (first === undefined) return [];
    const hidden = suppressions.map((reason) => ({ reason, cells: of.filter(({ suppressed }) => suppressed === reason).length }));
    const shown = of.filter(({ value }) => value !== null).length;
    return [{ kind: first.kind, cut: first.cut, shown, hidden: hidden.filter(({ cells: number }) => number > 0) }];
  });
}

/** A figure of a cell by its name, as screens and exports show it; those of a nested one by both names. */
export type Figure = { name: string; value: number };

const quartiles = ["lower", "median", "upper"] as const;

/** Every figure of a cell in a fixed order; none where it is suppressed. Screens and exports read cells by this and by nothing else. */
export function figuresOf({ value }: Cell): Figure[] {
  return Object.entries(value ?? {}).flatMap(([name, figure]: [string, unknown]): Figure[] => {
    if (typeof figure === "number") return [{ name, value: figure }];
    if (Array.isArray(figure))
      return quartiles.flatMap((quartile, at) => (typeof figure[at] === "number" ? [{ name: quartile, value: figure[at] }] : []));
    return Object.entries(figure ?? {}).flatMap(([key, number]) =>
      typeof number === "number" ? [{ name: `${name} ${key}`, value: number }] : [],
    );
  });
}

/** What the ids in a release's cells mean. */
export type Titles = {
  cuts: Readonly<Record<string, LocalText>>;
  indicators: Readonly<Record<string, LocalText>>;
  offerings: Readonly<Record<string, LocalText>>;
};
