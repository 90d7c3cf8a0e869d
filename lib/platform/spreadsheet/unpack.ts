import { inflateRawSync } from "node:zlib";

type Entry = { name: string; method: number; packed: number; at: number };
type Parts = Record<string, Uint8Array>;

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };
const field64 = 0xffffffff;

/** Where the archive's last record begins; it stands before a comment of at most 65,535 bytes. */
function endRecord(archive: Buffer): number {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 22 - 0xffff); at--)
    if (archive.readUInt32LE(at) === signatures.end) return at;
  throw new RangeError("no end of a zip archive");
}

/** A field of 32 bits, or, when it says so, the 64 bits of the extra field (id 1) that stand for it. */
function wide(archive: Buffer, extra: number, until: number, values: readonly number[]): number[] {
  let found = until;
  for (let at = extra; at + 4 <= until; at += 4 + archive.readUInt16LE(at + 2))
    if (archive.readUInt16LE(at) === 1) {
      found = at + 4;
      break;
    }
  return values.map((value) => {
    if (value !== field64) return value;
    found += 8;
    return Number(archive.readBigUInt64LE(found - 8));
  });
}

function* entriesOf(archive: Buffer): Generator<Entry> {
  const end = endRecord(archive);
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== signatures.entry) throw new RangeError("no entry of a zip archive");
    const [names, extras, comments] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [number, number, number];
    const stated = [24, 20, 42].map((offset) => archive.readUInt32LE(at + offset)); // unpacked, packed, place
    const extra = at + 46 + names;
    const [, packed = 0, place = 0] = wide(archive, extra, extra + extras, stated);
    const name = archive.toString("utf8", at + 46, extra);
    if (archive.readUInt32LE(place) !== signatures.local) throw new RangeError("no file of a zip archive");
    const data = place + 30 + archive.readUInt16LE(place + 26) + archive.readUInt16LE(place + 28);
    yield { name, method: archive.readUInt16LE(at + 10), packed, at: data };
    at = extra + extras + comments;
  }
}

const isCode = (error: unknown, ...codes: string[]) => error instanceof Error && "code" in error && codes.includes(String(error.code));

/**
 * Unpacks the wanted parts of a zip archive and stops as soon as they are larger than the limit together, whatever sizes
 * the archive states. Gives `damaged` for what is no archive, or one that is packed in another way than Excel's.
 */
export function unpack(bytes: Uint8Array, wanted: RegExp, limit: number): Parts | "unpacks-too-large" | "damaged" {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Parts = {};
  let left = limit;
  try {
    for (const { name, method, packed, at } of entriesOf(archive)) {
      if (!wanted.test(name)) continue;
      const data = archive.subarray(at, at + packed);
      if (method !== 0 && method !== 8) return "damaged";
      const part = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(left, 1) });
      left -= part.length;
      if (left < 0) return "unpacks-too-large";
      parts[name] = part;
    }
  } catch (error) {
    if (isCode(error, "ERR_BUFFER_TOO_LARGE")) return "unpacks-too-large";
    if (error instanceof RangeError || isCode(error, "Z_DATA_ERROR", "Z_BUF_ERROR")) return "damaged";
    throw error;
  }
  return parts;
}
