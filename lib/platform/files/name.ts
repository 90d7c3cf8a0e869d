/**
 * A name to show and to save a file under: what its owner called it, without folders, control signs, hidden directions
 * and signs that a file system or a header reads as its own, at most 120 signs long, with the ending its content has.
 */
export function safeName(name: string, extension: string): string {
  const own = name.normalize("NFC").replace(/^.*[\\/]/s, "");
  const plain = own
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}"*:<>?|%;]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replaceAll(/^[ .]+|[ .]+$/g, "");
  const short = [...plain].slice(0, 120).join("").trimEnd();
  return `${short === "" ? "fil" : short}.${extension}`;
}
