import fc from "fast-check";
import { expect, test } from "vitest";
import { csvFile, readSheet } from "#lib/platform/spreadsheet.ts";

test("no text of a CSV begins with = + - or @, and numbers stay numbers", async () => {
  const start = fc.constantFrom("=", "+", "-", "@", "'=", "''@", "=HYPERLINK(", "=cmd|' /C calc'!A0");
  const text = fc.tuple(start, fc.string({ unit: fc.constantFrom("a", "ø", '"', ";", ",", "1", "=") })).map((pieces) => pieces.join(""));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
      const read = await readSheet(csvFile([["text", "number"], ...texts.map((one) => [one, -1])]));
      const rows = read.ok ? read.value.rows : [];
      expect(rows.map(([cell]) => cell)).toEqual(texts.map((one) => `'${one}`));
      expect(rows.map(([, number]) => number)).toEqual(texts.map(() => "-1"));
    }),
    { numRuns: 50 },
  );
});
