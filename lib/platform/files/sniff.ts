import { fileTypeFromBuffer } from "file-type";
import { type FileType, fileTypeOf, isPlainText, type Refusal } from "#lib/domain/evidence/file-type.ts";

/** 25 MB, the most that one file may have (issue 3). */
export const mostBytes = 25 * 1024 * 1024;

/** Types known by two letters, which may as well be the first heading of a sheet. */
const byTwoLetters: ReadonlySet<string> = new Set(["bmp", "exe"]);

export type FileRefusal = Refusal | "file-empty" | "file-too-large";

/** The type of a file by its content, which its name must agree with, or why it may not be evidence. */
export async function sniff(bytes: Uint8Array, name: string): Promise<FileType | FileRefusal> {
  if (bytes.length === 0) return "file-empty";
  if (bytes.length > mostBytes) return "file-too-large";
  const text = isPlainText(bytes);
  const found = (await fileTypeFromBuffer(bytes))?.ext;
  const sniffed = text && found !== undefined && byTwoLetters.has(found) ? undefined : found;
  return fileTypeOf(name, { sniffed, text });
}
