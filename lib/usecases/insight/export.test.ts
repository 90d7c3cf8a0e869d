import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Cell } from "#lib/domain/insight/build.ts";
import { type cellValues, suppressions } from "#lib/domain/insight/cell.ts";
import { figuresOf } from "#lib/domain/insight/view.ts";
import { readSheet } from "#lib/platform/spreadsheet.ts";
import { exportRelease, rowsOf } from "./export.ts";
import { readRelease } from "./read.ts";
import { ratingsNear } from "./testing/clusters.ts";
import { releaseWorld } from "./testing/world.ts";

vi.stubEnv("LOG_LEVEL", "silent");

const count = fc.nat({ max: 60 });
const values: { [K in keyof typeof cellValues]?: fc.Arbitrary<Cell["value"]> } = {
  rating: fc.record({ contributors: count, quartiles: fc.tuple(count, count, count) }),
  demand: fc.record({ contributors: count, belowBar: count, belowMinimum: fc.option(count, { nil: null }), missing: count }),
  plan: fc.record({ contributors: count, planned: count, notPlanned: count }),
  activity: fc.record({
    fromClusters: count,
    fromOthers: count,
    clusters: count,
    regions: fc.dictionary(fc.constantFrom("x", "y"), count),
  }),
};
const cell = fc.constantFrom("rating", "demand", "plan", "activity").chain((kind) =>
  fc
    .record({
      indicator: fc.constantFrom("1", "2", ""),
      cut: fc.constantFrom("all", "label:gold"),
      value: values[kind as "rating"] ?? fc.constant(null),
    })
    .chain((shown) =>
      fc.option(fc.constantFrom(...suppressions)).map((suppressed) => {
        const place = { kind, offering: "", cut: shown.cut, indicator: shown.indicator };
        return (suppressed === null ? { ...place, value: shown.value, suppressed } : { ...place, value: null, suppressed }) as Cell;
      }),
    ),
);

test("an export holds every figure of the screen, and of what is suppressed the reason and no number", () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 20 }), fc.constantFrom("da" as const, "en" as const), (cells, locale) => {
      const rows = rowsOf(cells, { cuts: {}, indicators: {}, offerings: {} }, locale);
      const numbers = rows.filter(([, , , , , , value]) => value !== null).map(([, , , , , , value]) => value);
      expect(numbers).toEqual(cells.flatMap((one) => figuresOf(one).map(({ value }) => value)));
      const reasons = rows.filter(([, , , , , , value, reason]) => value === null && reason !== "");
      expect(reasons.length).toBe(cells.filter(({ suppressed }) => suppressed !== null).length);
    }),
  );
});

test("the file tells what the screen tells, as CSV and as a workbook, in both languages; nobody else gets it", async () => {
  const world = await releaseWorld();
  await world.come(Array.from({ length: 9 }, (_, at) => ({ ratings: ratingsNear(1 + (at % 4), at), gold: at < 7 })));
  const release = await world.make();
  const screen = await readRelease(world.analyst, { release });
  if (!screen.ok) throw new Error(screen.code);
  for (const [format, locale] of [
    ["csv", "da"],
    ["xlsx", "en"],
  ] as const) {
    const file = await exportRelease(world.analyst, { release, format, locale });
    if (!file.ok) throw new Error(file.code);
    const sheet = await readSheet(file.value.bytes);
    if (!sheet.ok) throw new Error(sheet.code);
    const wanted = rowsOf(screen.value.cells, screen.value.titles, locale);
    expect(sheet.value.rows.map((row) => String(row[6] ?? ""))).toEqual(wanted.map((row) => String(row[6] ?? "")));
  }
  expect(await exportRelease(world.steering, { release, format: "csv", locale: "da" })).toEqual({ ok: false, code: "not-found" });
  expect(await exportRelease(world.analyst, { release, format: "pdf", locale: "da" })).toMatchObject({ code: "invalid" });
});
