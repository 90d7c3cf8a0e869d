import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { type SheetValue, writeWorkbook } from "#lib/platform/spreadsheet.ts";

const about = { title: "Rapport: egen", madeAt: new Date("2026-11-23T12:00:00Z") };
const column = (kind: "text" | "number" | "day" | "percent" | "mixed") => ({ header: kind, kind, width: 12 });
const write = (columns: ReturnType<typeof column>[], ...rows: SheetValue[][]) => writeWorkbook([{ name: "Ark", columns, rows }], about);

async function partsOf(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return { sheet: part("xl/worksheets/sheet1.xml"), core: part("docProps/core.xml"), read: (await readXlsx(bytes)).sheets[0]?.rows };
}

test("numbers, days, percentages and truths come back as what they are, under a fixed first row", async () => {
  const day = new Date("2026-03-29T00:00:00Z");
  const bytes = await write(
    [column("text"), column("number"), column("day"), column("percent")],
    ["a", 119, day, 0.793],
    [true, null, null, 1],
  );
  const { sheet, core, read } = await partsOf(bytes);
  expect(read).toEqual([
    ["text", "number", "day", "percent"],
    ["a", 119, day, 0.793],
    [true, null, null, 1],
  ]);
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen"');
  expect(sheet).toContain('<col min="1" max="1" width="12"');
  expect(sheet).toMatch(/<c r="A3" t="b"[^>]*><v>1<\/v>/);
  expect(core).toContain("<dc:title>Rapport: egen</dc:title>");
});

test("a text is a text whatever it begins with: nothing in the file is a formula or a link", async () => {
  const start = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "'", "=HYPERLINK(", "=cmd|' /C calc'!A0", "http://", "_x0041_");
  const text = fc.tuple(start, fc.string({ unit: "binary", maxLength: 20 })).map((pieces) => pieces.join(""));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
      const { sheet, read } = await partsOf(await write([column("text"), column("day")], ...texts.map((one) => [one, one])));
      expect(sheet).not.toMatch(/<f[ >/]|<hyperlink/);
      const cells = [...sheet.matchAll(/<c r="[AB]\d+"([^>]*)>/g)].map(([, attributes]) => attributes);
      expect(cells).toHaveLength(2 * texts.length + 2);
      for (const attributes of cells) expect(attributes).toContain('t="s"');
      const lines = (value: string) => value.toWellFormed().replace(/[\uFFFE\uFFFF]/g, "\uFFFD");
      expect(read?.slice(1).map(([value]) => lines(String(value)))).toEqual(texts.map(lines));
    }),
    { numRuns: 25 },
  );
});

test("a column of several kinds shows a day as a day and a number as a number", async () => {
  const day = new Date("2026-03-29T00:00:00Z");
  const { sheet, read } = await partsOf(await write([column("mixed")], [day], [7], [true]));
  expect(read).toEqual([["mixed"], [day], [7], [true]]);
  const styles = [...sheet.matchAll(/<c r="A[23]"[^>]*s="(\d+)"/g)].map(([, style]) => style);
  expect(new Set(styles).size).toBe(2);
});

test("a text longer than a cell can be is cut where it shows", async () => {
  const { read } = await partsOf(await write([column("text")], ["å".repeat(40_000)]));
  expect(read?.[1]?.[0]).toBe(`${"å".repeat(32_766)}…`);
});
