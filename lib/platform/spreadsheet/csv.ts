import { parse } from "csv-parse/sync";
import type { Limits } from "./table.ts";

/** The separator that the first record uses most, outside quotes; Danish sheets use the semicolon, so it wins a tie. */
function separatorOf(text: string): string {
  const counts = new Map([";", "\t", ","].map((separator): [string, number] => [separator, 0]));
  let quoted = false;
  for (const character of text.slice(0, 100_000)) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "\n" || character === "\r")) break;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/**
 * The records of a text. Excel's own first line `sep=;` names the separator and is no row. Rows may differ in length.
 *
 * @throws CsvError when a quoted field is never closed or one record is larger than a megabyte.
 */
export function parseCsv(text: string, limits: Limits): string[][] {
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  return parse(body, {
    delimiter: named?.[1] ?? separatorOf(body),
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 2 ** 20,
    to: limits.rows + 2,
  });
}
