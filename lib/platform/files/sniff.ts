import { fileTypeFromBuffer } from "file-type";

/** 25 MB, the most that one file may have (issue 3). */
export const mostBytes = 25 * 1024 * 1024;

/** What is taken, by its content: media type and the ending its name gets. Nothing of it runs in a browser, and no format with macros is here. */
const allowed: ReadonlyMap<string, string> = new Map([
  ["application/pdf", "pdf"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
  ["application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"],
  ["application/vnd.oasis.opendocument.text", "odt"],
  ["application/vnd.oasis.opendocument.spreadsheet", "ods"],
  ["application/vnd.oasis.opendocument.presentation", "odp"],
  ["image/png", "png"],
  ["image/jpeg", "jpg"],
  ["image/webp", "webp"],
]);
const texts: ReadonlyMap<string, string> = new Map([
  ["csv", "text/csv"],
  ["txt", "text/plain"],
]);

export type FileRefusal = "file-type-not-allowed" | "file-too-large";
export type Sniffed = { ok: true; mediaType: string; extension: string } | { ok: false; code: FileRefusal };

/** Text as people save it: UTF-8, or the one byte a letter of older Danish spreadsheets; no control signs, no markup at its start. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  const isUtf8 = bytes.every((byte) => byte < 0x80) || canDecode(bytes);
  const read = new TextDecoder(isUtf8 ? "utf-8" : "windows-1252").decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/.test(read) && !/^\s*<[a-z!?/]/i.test(read);
}

function canDecode(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * What a file is, by its content and not by what it is called; only text goes by its name too (`.csv`, `.txt`), because
 * nothing in it says so. Refuses what is not in the list and what has more than 25 MB.
 */
export async function sniff(bytes: Uint8Array, name: string): Promise<Sniffed> {
  if (bytes.length > mostBytes) return { ok: false, code: "file-too-large" };
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const text = texts.get(ending);
  // Before anything else: a sheet whose first heading is “BM” or “MZ” is no picture and no programme.
  if (text !== undefined)
    return isText(bytes) ? { ok: true, mediaType: text, extension: ending } : { ok: false, code: "file-type-not-allowed" };
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? "";
  const extension = allowed.get(mediaType);
  return extension === undefined ? { ok: false, code: "file-type-not-allowed" } : { ok: true, mediaType, extension };
}
