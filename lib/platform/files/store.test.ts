import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, test, vi } from "vitest";
import { mostBytes } from "./sniff.ts";
import { FileChanged, type FileStore, FileTooLarge, isFileChanged, isTooLarge, newFileKey } from "./store.ts";
import { inBucket, onDisk } from "./testing/stores.ts";

const content = Buffer.from("Årsberetning 2026".repeat(20_000));
const sha256 = createHash("sha256").update(content).digest("hex");

async function keysOf(store: FileStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list()) keys.push(key);
  return keys.sort();
}

/** Changes the last byte of the file with this content, wherever the store has it. */
async function damage(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile()) continue;
    const bytes = await readFile(path);
    if (!bytes.equals(content)) continue;
    const last = bytes.length - 1;
    bytes[last] = (bytes[last] ?? 0) ^ 1;
    await writeFile(path, bytes);
    return;
  }
  throw new Error("the file was not found");
}

describe.each([
  ["on disk", onDisk],
  ["in a bucket", inBucket],
])("a store %s", (_, open) => {
  test("gives back what it took, from bytes and from a stream", async () => {
    const { store } = await open();
    const [first, second] = [newFileKey(), newFileKey()];
    expect(await store.put(first, content)).toEqual({ key: first, bytes: content.length, sha256 });
    const pieces = Readable.from([content.subarray(0, 7), content.subarray(7)]);
    expect(await store.put(second, pieces)).toEqual({ key: second, bytes: content.length, sha256 });
    expect(await buffer(await store.get(first))).toEqual(content);
    expect(await buffer(await store.verified(second, sha256))).toEqual(content);
    expect(await keysOf(store)).toEqual([first, second].sort());
    for await (const { modifiedAt } of store.list()) expect(Math.abs(modifiedAt.getTime() - Date.now())).toBeLessThan(60_000);
  });

  test("removes a file, also one that is not there", async () => {
    const { store } = await open();
    const key = newFileKey();
    await store.put(key, content);
    await store.remove(key);
    await store.remove(key);
    expect(await keysOf(store)).toEqual([]);
    await expect(store.verified(key, sha256)).rejects.toThrow(FileChanged);
  });

  test("refuses to hand out a file that was changed", async () => {
    const { store, folder } = await open();
    const key = newFileKey();
    await store.put(key, content);
    await damage(folder);
    await expect(store.verified(key, sha256)).rejects.toThrow(FileChanged);
    expect(await buffer(await store.get(key))).not.toEqual(content);
  });

  test("takes 25 MB and not a byte more", async () => {
    const { store } = await open();
    const key = newFileKey();
    const most = Buffer.alloc(mostBytes);
    await expect(store.put(key, Readable.from([most, Buffer.alloc(1)]))).rejects.toThrow(FileTooLarge);
    expect(await keysOf(store)).toEqual([]);
    expect(await store.put(key, most)).toMatchObject({ bytes: mostBytes });
  });

  test("keeps a large file piece by piece, and nothing of one that breaks off", async () => {
    const { store } = await open();
    const [first, second] = [newFileKey(), newFileKey()];
    async function* pieces(times: number, end?: Error) {
      for (let at = 0; at < times; at++) yield content;
      if (end !== undefined) throw end;
    }
    const kept = await store.putLarge(first, pieces(90));
    expect(kept).toMatchObject({ key: first, bytes: 90 * content.length });
    expect(kept.bytes).toBeGreaterThan(mostBytes);
    let bytes = 0;
    for await (const chunk of await store.verified(first, kept.sha256)) bytes += (chunk as Uint8Array).length;
    expect(bytes).toBe(kept.bytes);
    await expect(store.putLarge(second, pieces(2, new Error("broken off")))).rejects.toThrow("broken off");
    expect(await keysOf(store)).toEqual([first]);
  });

  test.each(["../../etc/passwd", "årsberetning.pdf", "ab/cd", "", "00/ff000000000000000000000000000000"])(
    "knows no key %j",
    async (key) => {
      const { store } = await open();
      await expect(store.put(key, content)).rejects.toThrow(RangeError);
      await expect(store.putLarge(key, Readable.from([content]))).rejects.toThrow(RangeError);
      await expect(store.verified(key, sha256)).rejects.toThrow(RangeError);
      expect(() => store.get(key)).toThrow(RangeError);
      expect(() => store.remove(key)).toThrow(RangeError);
    },
  );
});

test("a file that changes while it is read does not end as if nothing had happened", async () => {
  const { store, folder } = await onDisk();
  const key = newFileKey();
  await store.put(key, content);
  const reading = await store.verified(key, sha256);
  await damage(folder);
  await expect(buffer(reading)).rejects.toThrow(FileChanged);
});

test("keys are random and say nothing", () => {
  const keys = Array.from({ length: 1000 }, newFileKey);
  expect(new Set(keys).size).toBe(1000);
  for (const key of keys) expect(key).toMatch(/^([0-9a-f]{2})\/\1[0-9a-f]{30}$/);
});

test("What a store says is known by its code, also where the bundler made its class twice", async () => {
  vi.resetModules();
  const twin = await import("./store.ts");
  const [changed, tooLarge] = [new twin.FileChanged("gone"), new twin.FileTooLarge("too large")];
  expect(changed).not.toBeInstanceOf(FileChanged);
  expect([changed, tooLarge, new Error("gone"), null].map(isFileChanged)).toEqual([true, false, false, false]);
  expect([changed, tooLarge, new Error("gone"), null].map(isTooLarge)).toEqual([false, true, false, false]);
});
