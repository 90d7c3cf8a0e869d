import type { Badge } from "#lib/usecases/register/public/badge.ts";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) =>
  text
    // Characters that XML has no place for.
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** Colours of the label's own word, dark enough on white (at least 4.5 to 1); the words say the same without them. */
const inks = { gold: "#7a5a00", silver: "#4d5866", bronze: "#8a4b1f" };
const [height, margin, edge] = [44, 12, 6];

/** About as wide as a text of a common sans-serif is; `textLength` makes it exactly so in every viewer. */
const width = (text: string, size: number) => Math.ceil([...text].length * size * 0.56);

/**
 * The badge as a picture in SVG: a light ground, the label and its state on one line, whose label it is below. Title and
 * description say all of it in words. No script, no style sheet, no font of its own: it shows the same under any policy.
 */
export function badgeOf({ label, mark, status, issuer, title, about, lang }: Badge): string {
  const [markWide, statusWide, issuerWide] = [mark === "" ? 0 : width(mark, 15) + 8, width(status, 13), width(issuer, 11)];
  const wide = margin + edge + Math.max(markWide + statusWide, issuerWide) + margin;
  const left = margin + edge;
  const ink = label === null ? "#4d5866" : inks[label];
  const text = (x: number, y: number, size: number, length: number, more: string, words: string) =>
    `<text x="${x}" y="${y}" font-size="${size}" textLength="${length}" lengthAdjust="spacingAndGlyphs" ${more}>${escaped(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${height}" viewBox="0 0 ${wide} ${height}" role="img" aria-labelledby="t d" xml:lang="${lang}" font-family="Inter, Segoe UI, Helvetica, Arial, sans-serif">`,
    `<title id="t">${escaped(title)}</title><desc id="d">${escaped(about)}</desc>`,
    `<rect x="0.5" y="0.5" width="${wide - 1}" height="${height - 1}" rx="6" fill="#ffffff" stroke="#8b95a1"/>`,
    `<rect x="6" y="8" width="4" height="${height - 16}" rx="2" fill="${ink}"/>`,
    mark === "" ? "" : text(left, 20, 15, markWide - 8, `font-weight="700" fill="${ink}"`, mark),
    text(left + markWide, 20, 13, statusWide, 'fill="#1b2430"', status),
    text(left, 36, 11, issuerWide, 'fill="#4d5866"', issuer),
    "</svg>\n",
  ].join("");
}
