/** A type of file that may be evidence: what it is sent as, and what its content must look like. */
export type FileType = {
  extensions: readonly string[];
  mediaType: string;
  /** The id (an extension) by which sniffing names the content, or `text`: sniffing knows it not, and `isPlainText` holds. */
  content: string;
};

const office = "application/vnd.openxmlformats-officedocument";
const open = "application/vnd.oasis.opendocument";

/**
 * The files that may be evidence. Nothing that a browser or a desktop would run stands here: no HTML, no SVG, no
 * programs, no office files with macros, no archives.
 */
export const fileTypes: readonly FileType[] = [
  { extensions: ["pdf"], mediaType: "application/pdf", content: "pdf" },
  { extensions: ["docx"], mediaType: `${office}.wordprocessingml.document`, content: "docx" },
  { extensions: ["xlsx"], mediaType: `${office}.spreadsheetml.sheet`, content: "xlsx" },
  { extensions: ["pptx"], mediaType: `${office}.presentationml.presentation`, content: "pptx" },
  { extensions: ["odt"], mediaType: `${open}.text`, content: "odt" },
  { extensions: ["ods"], mediaType: `${open}.spreadsheet`, content: "ods" },
  { extensions: ["csv"], mediaType: "text/csv", content: "text" },
  { extensions: ["txt"], mediaType: "text/plain", content: "text" },
  { extensions: ["png"], mediaType: "image/png", content: "png" },
  { extensions: ["jpg", "jpeg"], mediaType: "image/jpeg", content: "jpg" },
  { extensions: ["webp"], mediaType: "image/webp", content: "webp" },
];

const control = (byte: number) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13;

/**
 * Whether bytes read as text: no control characters, in UTF-8 or a one-byte encoding such as Windows-1252 (Danish
 * spreadsheets still write it), or UTF-16 with its mark; and not the beginning of markup or of a script.
 */
export function isPlainText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 0 : first === 0xfe && second === 0xff ? 1 : null;
  if (wide === null ? bytes.some((byte) => control(byte)) : !isWideText(bytes, wide)) return false;
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).replaceAll("\0", "");
  return !/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*(<[a-z!?/]|#!)/i.test(start);
}

/** UTF-16 of either order: `low` is where the low byte of each pair stands. */
function isWideText(bytes: Uint8Array, low: 0 | 1): boolean {
  if (bytes.length % 2 !== 0) return false;
  for (let at = 2; at < bytes.length; at += 2) if (bytes[at + 1 - low] === 0 && control(bytes[at + low] ?? 0)) return false;
  return true;
}

/** The extension of a file name in lower case, without its dot; "" when there is none. */
function extensionOf(fileName: string): string {
  return (/\.([A-Za-z0-9]+)$/.exec(fileName)?.[1] ?? "").toLowerCase();
}

/** Why a file is refused: its extension is not among the types, or its content is not what the extension says. */
export type Refusal = "type-not-allowed" | "content-differs";

/**
 * The type of an uploaded file, or why it may not be evidence. `sniffed` is the id that sniffing the content gave
 * (undefined when it knew none); `text` whether the content is plain text (`isPlainText`). The sender's own claim of a
 * type plays no part.
 */
export function fileTypeOf(fileName: string, content: { sniffed: string | undefined; text: boolean }): FileType | Refusal {
  const extension = extensionOf(fileName);
  const type = fileTypes.find(({ extensions }) => extensions.includes(extension));
  if (type === undefined) return "type-not-allowed";
  const fits = type.content === "text" ? content.sniffed === undefined && content.text : content.sniffed === type.content;
  return fits ? type : "content-differs";
}
