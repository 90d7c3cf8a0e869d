const byteOrderMarks = [
  ["utf-8", 0xef, 0xbb, 0xbf],
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
] as const;

/** UTF-16 without a mark: western text has its zero bytes on one side only. */
function looksLikeUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const start = bytes.subarray(0, 1000);
  const zeros = [0, 1].map((side) => start.filter((byte, at) => at % 2 === side && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 4 && even === 0) return "utf-16le";
  return even > start.length / 4 && odd === 0 ? "utf-16be" : null;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * The text of a file: by its byte order mark, else UTF-16 by its zero bytes, else UTF-8, and Windows-1252 when it is not that.
 * Null when it holds control characters that no table has, or is a web page.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = byteOrderMarks.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const encoding = marked ?? looksLikeUtf16(bytes);
  const text = encoding === null ? (utf8(bytes) ?? new TextDecoder("windows-1252").decode(bytes)) : new TextDecoder(encoding).decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells other files from text
  return /[\u0000-\u0008\u000E-\u001F]/.test(text) || /^\s*(<[!?a-z]|%PDF|\{\\rtf)/i.test(text) ? null : text;
}
