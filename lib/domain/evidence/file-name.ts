/** Names are cut to this many bytes of UTF-8, below what every file system takes (255), with room for a copy's number. */
export const mostBytes = 200;

/** What a file is called when nothing of its name can be kept. */
const nameless = "dokument";

/** Device names of Windows; they count with any extension and in any case. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)$/i;

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text).length;

/** As many whole characters of a text as fit into some bytes. */
function cut(text: string, bytes: number): string {
  let [kept, used] = ["", 0];
  for (const character of text) {
    used += bytesOf(character);
    if (used > bytes) break;
    kept += character;
  }
  return kept;
}

/** Windows drops dots and spaces at the end, and a dot in front hides a file. */
function trimmed(text: string): string {
  return text.replace(/^[. ]+/, "").replace(/[. ]+$/, "");
}

/**
 * A name that is safe to store, to show and to download under on any system: no folders, no control or invisible
 * characters (those that turn the direction of reading among them), no name that Windows keeps for devices, at most
 * `mostBytes` long. Letters of all languages stay, so do spaces and the extension. A safe name stays as it is.
 */
export function safeFileName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replaceAll("\uFFFD", "")
    .replaceAll(/[\s\p{Z}]+/gu, " ")
    .replaceAll(/[\p{C}\p{Default_Ignorable_Code_Point}]/gu, "")
    .normalize("NFC")
    .replaceAll(/[<>:"|?*]/g, "-");
  const clean = plain.replaceAll(/ +/g, " ").replace(/[. ]+$/, "");
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(clean)?.[0] ?? "";
  const stem = trimmed(clean.slice(0, clean.length - extension.length)) || nameless;
  const device = reserved.test(trimmed(stem.split(".")[0] ?? ""));
  const room = mostBytes - bytesOf(extension) - (device ? 1 : 0);
  return `${device ? "_" : ""}${trimmed(cut(stem, room))}${extension}`;
}
