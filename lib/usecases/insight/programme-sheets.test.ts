import fc from "fast-check";
import { expect, test } from "vitest";
import { type Suppression, suppressions } from "#lib/domain/insight/cell.ts";
import { demandOf, type Shown } from "#lib/domain/insight/demand.ts";
import { demandFigures, figuresOf } from "#lib/domain/insight/figures.ts";
import { programmeOf } from "#lib/domain/insight/programme.ts";
import { translator } from "#lib/i18n/text.ts";
import { demandPage, programmePage } from "./programme-sheets.ts";

const count = fc.integer({ min: 0, max: 20 }).map((thirds) => thirds * 3);
const why = fc.constantFrom<Suppression>(...suppressions);
const orHidden = <V>(value: fc.Arbitrary<V>) =>
  fc.oneof(
    value.map((one) => ({ value: one, suppressed: null })),
    why.map((suppressed) => ({ value: null, suppressed })),
    fc.constant(null),
  );
const demandCell: fc.Arbitrary<Shown<"demand">> = orHidden(
  fc.record({ contributors: count, belowBar: count, belowMinimum: fc.option(count), missing: fc.integer({ min: 0, max: 5 }) }),
);
const planCell: fc.Arbitrary<Shown<"plan">> = orHidden(fc.record({ contributors: count, planned: count, notPlanned: count }));

const ids = ["1.1", "1.2", "2.1", "2.2"];
const indicators = ids.map((id) => ({ id, dimension: id.slice(0, 1), title: `Indikator ${id}` }));
const offering = { id: "w", kind: "workshop" as const, title: "Workshop", indicators: ["1.1", "2.1"], clicks: {}, days: 3, cost: null };
const t = translator("da", "demand");

test("an export says of every cell what the page says: a figure only where one is shown, else why not", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(demandCell, planCell), { minLength: 4, maxLength: 4 }), (cells) => {
      const of = <V>(pick: (cell: (typeof cells)[number]) => V) => new Map(ids.map((id, at) => [id, pick(cells[at] ?? [null, null])]));
      const demand = demandOf(indicators, [offering], { demand: of(([one]) => one), plan: of(([, one]) => one), attendance: new Map() });
      const needs = demand.rows.map(({ indicator, need }) => ({ indicator, need }));
      const programme = programmeOf(needs, [{ ...offering, takes: offering.days }], 5);
      const release = { id: "r", from: "2025-07-01", to: "2026-06-30", publishedAt: "2026-11-01T12:00:00Z" };
      const view = { release, dimensions: [], indicators, offerings: [offering], demand };
      const proposed = { view, programme, locale: "da", unit: "days" } as const;
      demandPage(proposed).rows.forEach((row, at) => {
        const [heat, cell] = [demand.rows[at], cells[at]];
        if (heat === undefined || cell === undefined) throw new Error("no row");
        const shown = figuresOf(heat);
        const said = demandFigures.map((name) => (typeof shown[name] === "string" ? t(`suppressed.${shown[name]}`) : shown[name]));
        expect(row.slice(4, 9)).toEqual(said);
        // Held against the cells themselves too: nothing that is suppressed leaves a number behind.
        if (cell[0]?.value == null) expect(row.slice(3, 7).some((one) => typeof one === "number")).toBe(false);
        if (cell[1]?.value == null) expect(row.slice(7, 9).some((one) => typeof one === "number")).toBe(false);
      });
      const covered = programme.parts.flatMap(({ covers }) => covers);
      expect(covered.every((id) => cells[ids.indexOf(id)]?.[0]?.value != null)).toBe(true);
      expect(programmePage(proposed).rows).toHaveLength(programme.parts.length);
    }),
  );
});
