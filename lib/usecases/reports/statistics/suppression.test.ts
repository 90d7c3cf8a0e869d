import fc from "fast-check";
import { expect, test } from "vitest";
import { type CellKind, type CellValue, suppressions } from "#lib/domain/insight/cell.ts";
import { statisticsForms } from "#lib/domain/report/statistics.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { viewOf } from "#lib/editions/view.ts";
import type { ReleasedCell } from "#lib/usecases/insight/released.ts";
import { countsOf } from "#lib/usecases/register/public/counts.ts";
import { statisticsSheets } from "./sheets.ts";
import type { Told } from "./told.ts";
import { tablesOf } from "./view.ts";

const indicators = ["", ...currentEdition.indicators.map(({ id }) => id)];
const view = viewOf(currentEdition, { digest: "sha256:aa", rulesDigest: "sha256:bb" }, "da");
const release = {
  id: "r",
  editionId: "ecei-2013",
  rulesDigest: "sha256:bb",
  from: "2025-07-01",
  to: "2026-06-30",
  publishedAt: new Date(0),
};

/** Figures that stand in one cell each, so that a number tells which cell it came from. */
function figuresFrom(first: number): { [K in CellKind]: CellValue<K> } {
  const [a, b, c, d, e] = [first, first + 1, first + 2, first + 3, first + 4];
  return {
    rating: { contributors: a, quartiles: [b, c, d] },
    demand: { contributors: a, belowBar: b, belowMinimum: c, missing: d },
    plan: { contributors: a, planned: b, notPlanned: c },
    effect: { came: a, stayed: b, estimate: c, low: d, high: e },
    attendance: { events: a, clusters: b, people: c },
    evaluation: { answers: a, verySatisfied: b, satisfied: c, useful: d },
    activity: { fromClusters: a, fromOthers: b, clusters: c, regions: { midtjylland: d, sjaelland: e } },
  };
}

const places = fc.record({
  cut: fc.constantFrom("all", "label:gold", "field:ict", "region:midtjylland"),
  indicator: fc.constantFrom(...indicators),
  offering: fc.constantFrom("", "kursus", "ukendt"),
  suppressed: fc.option(fc.constantFrom(...suppressions)),
});
const keyOf = ({ cut, indicator, offering }: { cut: string; indicator: string; offering: string }) => [cut, indicator, offering].join(" ");

const told: fc.Arbitrary<Told> = fc
  .array(fc.uniqueArray(places, { selector: keyOf, maxLength: 30 }), { minLength: 7, maxLength: 7 })
  .map((all) => {
    let next = 1000;
    const cellsOf = <K extends CellKind>(kind: K, at: number) =>
      (all[at] ?? []).map(({ suppressed, ...place }): ReleasedCell<K> => {
        next += 10;
        return suppressed === null ? { ...place, value: figuresFrom(next)[kind], suppressed } : { ...place, value: null, suppressed };
      });
    return {
      ...{ release, locale: "da", view, offerings: new Map([["kursus", "Kursus"]]), labels: countsOf([], release.to) },
      cells: {
        ...{ rating: cellsOf("rating", 0), demand: cellsOf("demand", 1), plan: cellsOf("plan", 2), effect: cellsOf("effect", 3) },
        ...{ attendance: cellsOf("attendance", 4), evaluation: cellsOf("evaluation", 5), activity: cellsOf("activity", 6) },
      },
    };
  });

const numbersIn = (value: unknown): number[] =>
  typeof value === "number" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];

test("A spreadsheet holds the figures of the page and of no suppressed cell, and a row that is not shown says why", () => {
  fc.assert(
    fc.property(told, fc.constantFrom(...statisticsForms), (given, form) => {
      const tables = tablesOf(given, form);
      const head = { release: "r", form, locale: "da" as const, title: "T", from: release.from, to: release.to, edition: "E" };
      const moments = { publishedAt: "2026-11-01T12:00:00Z", madeAt: "2026-11-01T12:00:00Z", contributors: null };
      const [, ...sheets] = statisticsSheets({ head: { ...head, ...moments }, tables });
      const shown = new Set(numbersIn(Object.values(given.cells).flatMap((cells) => cells.map(({ value }) => value))));
      for (const [at, table] of tables.entries()) {
        const rows = sheets[at]?.rows ?? [];
        expect(rows).toHaveLength(table.rows.length);
        for (const [line, row] of table.rows.entries()) {
          const inSheet = (rows[line] ?? []).filter((cell) => typeof cell === "number");
          expect(inSheet).toEqual(row.figures.filter((figure) => figure !== null));
          expect(row.hidden === null ? null : inSheet).toEqual(row.hidden === null ? null : []);
          if (row.hidden !== null) expect(rows[line]?.at(-1)).toBe(row.hidden);
          // A sum is made of rows that are all shown.
          if (row.id === "sum") expect(table.rows.every(({ hidden }) => hidden === null)).toBe(true);
          else if (table.id !== "labels") for (const figure of inSheet) expect(shown).toContain(figure);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("Every suppressed cell of a table is named there as not shown", () => {
  fc.assert(
    fc.property(told, (given) => {
      const tables = new Map([...tablesOf(given, "steering"), ...tablesOf(given, "performance")].map((table) => [table.id, table]));
      const hidden = (id: string) => tables.get(id)?.rows.filter((row) => row.hidden !== null).length;
      const suppressed = (kind: CellKind, isIn: (cell: Told["cells"][CellKind][number]) => boolean) =>
        (given.cells[kind] as Told["cells"][CellKind]).filter((cell) => cell.value === null && isIn(cell)).length;
      expect(hidden("totals")).toBe(suppressed("rating", ({ indicator }) => indicator === ""));
      expect(hidden("effect")).toBe(suppressed("effect", ({ cut }) => cut === "all"));
      expect(hidden("activities")).toBe(suppressed("activity", () => true));
      expect(hidden("evaluation")).toBe(suppressed("evaluation", ({ cut }) => cut === "all"));
    }),
    { numRuns: 40 },
  );
});
