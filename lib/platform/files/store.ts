import "server-only";
import { createHash, type Hash, randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Disk } from "flydrive";
import { mostBytes } from "./sniff.ts";

/** What a store knows of a file it took: where it lies, its size in bytes and the SHA-256 of its content. */
type Stored = { key: string; bytes: number; sha256: string };
/** What a listing says; the size is not among it, because flydrive 2.1 does not read it from a bucket's listing. */
type Listed = { key: string; modifiedAt: Date };

export class FileTooLarge extends Error {
  override readonly name = "FileTooLarge";
  readonly code = "file-too-large";
}

/** A stored file is not what was put there, or is gone: damage or a hand from outside. */
export class FileChanged extends Error {
  override readonly name = "FileChanged";
  readonly code = "FILE_CHANGED";
}

// Next bundles routes and instrumentation apart, so that one process has these classes twice and one store (open.ts): a code
// says what `instanceof` would not.
const hasCode = (error: unknown, code: string) => error instanceof Error && "code" in error && error.code === code;

/** Whether a store says that a file is not what was put there, or is gone. */
export function isFileChanged(error: unknown): boolean {
  return hasCode(error, "FILE_CHANGED");
}

/** Whether a store says that a file is larger than it takes. */
export function isTooLarge(error: unknown): boolean {
  return hasCode(error, "file-too-large");
}

/** Where files lie, each under a key that says nothing about it. Every key but those made here is refused with a throw. */
export type FileStore = {
  /** Keeps a file of at most 25 MB; throws `FileTooLarge`, and then nothing of it is kept. */
  put: (key: string, content: Uint8Array | Readable) => Promise<Stored>;
  /** Keeps a file of at most 2 GB, of which no more than a piece is held in memory; throws `FileTooLarge`, and then nothing is kept. */
  putLarge: (key: string, content: AsyncIterable<Uint8Array>) => Promise<Stored>;
  /** The content as it lies there, unchecked. */
  get: (key: string) => Promise<Readable>;
  /** The content, checked against its SHA-256 before the first byte is handed out and again under way; throws `FileChanged`. */
  verified: (key: string, sha256: string) => Promise<Readable>;
  /** Removes a file; one that is not there is no error. */
  remove: (key: string) => Promise<void>;
  list: () => AsyncGenerator<Listed>;
};

/** A new key: random, in one of 256 folders. */
export function newFileKey(): string {
  const name = randomBytes(16).toString("hex");
  return `${name.slice(0, 2)}/${name}`;
}

/** The key of a file that is made anew when making it was cut short: the same one for the same id. */
export function fileKeyFor(id: string): string {
  const name = createHash("sha256").update(id).digest("hex").slice(0, 32);
  return `${name.slice(0, 2)}/${name}`;
}

const isKey = (key: string) => /^([0-9a-f]{2})\/\1[0-9a-f]{30}$/.test(key);
function checked(key: string): string {
  if (!isKey(key)) throw new RangeError("this is no key of a stored file");
  return key;
}

/** Takes what comes while hashing it, at most 25 MB. */
async function take(content: Uint8Array | Readable): Promise<{ bytes: Buffer; sha256: string }> {
  const hash = createHash("sha256");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content instanceof Uint8Array ? [content] : (content as AsyncIterable<Uint8Array>)) {
    size += chunk.length;
    if (size > mostBytes) throw new FileTooLarge("the file is larger than 25 MB");
    hash.update(chunk);
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks), sha256: hash.digest("hex") };
}

/** The most that a file made by the server may have: below what every unpacker takes. */
export const mostLargeBytes = 2 * 1024 ** 3;

/** Lets bytes through to a temporary file while hashing them; a bucket wants to know their number before the first of them. */
async function* counted(content: AsyncIterable<Uint8Array>, so: { bytes: number }, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    so.bytes += chunk.length;
    if (so.bytes > mostLargeBytes) throw new FileTooLarge("the file is larger than 2 GB");
    hash.update(chunk);
    yield chunk;
  }
}

async function keepLarge(disk: Disk, key: string, content: AsyncIterable<Uint8Array>): Promise<Stored> {
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-large-"));
  try {
    const [path, hash, so] = [join(folder, "file"), createHash("sha256"), { bytes: 0 }];
    await pipeline(counted(content, so, hash), createWriteStream(path, { mode: 0o600 }));
    await disk.copyFromFs(path, key, { contentLength: so.bytes }).catch(async (error: unknown) => {
      await disk.delete(key);
      throw error;
    });
    return { key, bytes: so.bytes, sha256: hash.digest("hex") };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function hashOf(content: Readable): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of content as AsyncIterable<Uint8Array>) hash.update(chunk);
  return hash.digest("hex");
}

/** Hands a stream on and fails before its end when its content was not the expected one. */
function guarded(content: Readable, sha256: string): Readable {
  const hash = createHash("sha256");
  const guard = new Transform({
    transform: (chunk: Uint8Array, _encoding, next) => {
      hash.update(chunk);
      next(null, chunk);
    },
    flush: (end) => end(hash.digest("hex") === sha256 ? null : new FileChanged("the file changed while it was read")),
  });
  content.once("error", (error) => guard.destroy(error));
  guard.once("close", () => content.destroy());
  return content.pipe(guard);
}

/** A store on a driver of flydrive. */
export function storeOn(disk: Disk): FileStore {
  const get = (key: string) => disk.getStream(checked(key));
  return {
    put: async (key, content) => {
      checked(key);
      const { bytes, sha256 } = await take(content);
      await disk.put(key, bytes).catch(async (error: unknown) => {
        await disk.delete(key); // a full disk leaves a part of it
        throw error;
      });
      return { key, bytes: bytes.length, sha256 };
    },
    putLarge: async (key, content) => keepLarge(disk, checked(key), content),
    get,
    verified: async (key, sha256) => {
      if (!(await disk.exists(checked(key)))) throw new FileChanged("the file is gone");
      if ((await hashOf(await get(key))) !== sha256) throw new FileChanged("the file is not what was stored");
      return guarded(await get(key), sha256);
    },
    remove: (key) => disk.delete(checked(key)),
    async *list() {
      let next: string | undefined;
      do {
        const page = await disk.listAll("/", { recursive: true, ...(next === undefined ? {} : { paginationToken: next }) });
        for (const file of page.objects)
          if (file.isFile && isKey(file.key)) {
            const { lastModified } = await file.getMetaData();
            yield { key: file.key, modifiedAt: lastModified };
          }
        next = page.paginationToken;
      } while (next !== undefined);
    },
  };
}
