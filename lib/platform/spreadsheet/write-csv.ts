/** As RFC 4180; what a spreadsheet would take for a formula gets an apostrophe before it, which an import takes away again. */
function fieldOf(text: string): string {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The bytes of a CSV file in UTF-8, with a mark of its encoding so that spreadsheets read the letters. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${rows.map((row) => row.map(fieldOf).join(",")).join("\r\n")}\r\n`);
}
