import fc from "fast-check";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { type Packed, unzip, zipOf } from "./archive.ts";

async function packed(files: readonly Packed[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipOf(
    (async function* () {
      yield* files;
    })(),
  ))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

test("what was packed comes back, texts and bytes", async () => {
  const path = fc.string({ unit: fc.constantFrom("a", "ø", "-", "."), minLength: 1, maxLength: 8 });
  const content = fc.oneof(fc.string(), fc.uint8Array());
  await fc.assert(
    fc.asyncProperty(fc.dictionary(path, content, { maxKeys: 4 }), async (files) => {
      const read = unzip(await packed(Object.entries(files).map(([name, of]) => ({ path: name, content: of }))));
      expect([...(read ?? [])].map(([name, bytes]) => [name, Buffer.from(bytes)])).toEqual(
        Object.entries(files).map(([name, of]) => [name, Buffer.from(of)]),
      );
    }),
    { numRuns: 25 },
  );
});

/** An archive of so many files, each of which says that it unpacks to so many bytes. */
function saying(size: number, files = 1): Uint8Array {
  const names = Array.from({ length: files }, (_, index) => (index === 0 ? "data.json" : `${index}`));
  const archive = Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array(1000)]))));
  const entry = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  for (let at = archive.indexOf(entry); at >= 0; at = archive.indexOf(entry, at + 1)) archive.writeUInt32LE(size, at + 24);
  return archive;
}

test("a zip bomb is refused before it is unpacked: by what it says of one file, and of all together", () => {
  expect(unzip(saying(300 * 2 ** 20))).toBeNull();
  expect(unzip(saying(2 ** 20, 257))).toBeNull();
});

test("a file that is larger than it says gives no more than it said", () => {
  expect(unzip(saying(10))?.get("data.json")?.byteLength ?? 0).toBeLessThanOrEqual(10);
});
