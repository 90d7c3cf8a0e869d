import type { Item } from "./list.ts";

const columns = ["slug", "name", "field", "region", "label", "state", "awarded", "validUntil", "precision"] as const;

/**
 * A value as a field of RFC 4180. One that a spreadsheet would take for a formula (it begins with = + - @, a tab or a
 * carriage return) gets an apostrophe before it, as OWASP advises. Of the columns here only a name can begin so: every
 * other is an id, a date or a word of ours, and stays as it is for programs.
 */
function csvField(value: string | null): string {
  const text = value === null ? "" : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A page of the register as CSV in UTF-8: a line for each label of each organisation; unknown is empty. */
export function csvOf(items: readonly Item[]): string {
  const rows = items.flatMap(({ slug, name, field, region, labels }) =>
    labels.map((held) => [slug, name, field, region, held.label, held.state, held.awarded, held.validUntil, held.precision]),
  );
  return [columns, ...rows].map((row) => `${row.map(csvField).join(",")}\r\n`).join("");
}
