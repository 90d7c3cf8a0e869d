/**
 * What a spreadsheet would take for a formula gets an apostrophe before it, which an import takes away again; so a text that
 * begins with an apostrophe of its own before such a sign gets one too.
 */
export const quotedText = (text: string) => (/^'*[=+\-@]/.test(text) ? `'${text}` : text);

/** As RFC 4180; texts are quoted against formulas, numbers are numbers. */
function fieldOf(cell: string | number): string {
  const safe = typeof cell === "string" ? quotedText(cell) : String(cell);
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as the lines of a CSV, each ended as asked. */
export function csvText(rows: readonly (readonly (string | number)[])[], end = "\r\n"): string {
  return rows.map((row) => `${row.map(fieldOf).join(",")}${end}`).join("");
}

/** The same as a file in UTF-8 with a mark of its encoding, so that spreadsheets read the letters. */
export function csvFile(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${csvText(rows)}`);
}
