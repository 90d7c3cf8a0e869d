import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf } from "./lines.ts";

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test("lines are the same however the bytes arrive", async () => {
  const text = fc.array(fc.constantFrom("a", "æ", "\n", "\r\n", "\u2028", "😀")).map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (written, size) => {
      const lines: string[] = [];
      for await (const line of linesOf(inPieces(Buffer.from(written), size))) lines.push(String(line));
      expect(lines).toEqual(written.split("\n"));
    }),
  );
});
