import { unzipSync, Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** A file on its way into an archive. Texts are packed; what comes as bytes, whole or in pieces, is kept as it is. */
export type Packed = { path: string; content: string | Uint8Array | AsyncIterable<Uint8Array> };

async function* piecesOf(content: Packed["content"]): AsyncGenerator<Uint8Array> {
  if (typeof content === "string") yield new TextEncoder().encode(content);
  else if (content instanceof Uint8Array) yield content;
  else yield* content;
}

/** The bytes of a ZIP archive, made while they are read: no more than one piece of a file is held at a time. */
export async function* zipOf(files: AsyncIterable<Packed>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    ready.push(bytes);
  });
  for await (const { path, content } of files) {
    const entry = typeof content === "string" ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path);
    zip.add(entry);
    for await (const piece of piecesOf(content)) {
      entry.push(piece);
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

/**
 * What an archive may unpack to, in bytes: four times its own size, or 256 MiB where that is more. What `zipOf` makes is
 * never refused for it: documents are kept as they are, and only its texts are packed.
 */
const mostUnpacked = (archive: number) => Math.max(4 * archive, 256 * 2 ** 20);

/**
 * The files of a ZIP archive by path; null when it is none, is damaged, or unpacks to far more than it is. Sizes are read
 * before anything is unpacked, and a file that is larger than it says ends where it said.
 */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  let left = mostUnpacked(bytes.byteLength);
  const filter = ({ originalSize }: { originalSize: number }) => {
    left -= originalSize;
    if (left < 0) throw new RangeError("the archive unpacks to too much");
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })).filter(([path]) => !path.endsWith("/")));
  } catch {
    return null; // every fault of the library is one of the archive
  }
}
