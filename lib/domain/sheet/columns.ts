/** A word or header as it is compared: small letters, single spaces, no full stop or colon at the end. */
export function wordKey(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[\s\u00A0_]+/g, " ")
    .trim()
    .replace(/[.:*]+$/, "");
}

/** The words of a list, single-spaced. */
export function wordsIn(list: string): string[] {
  return list.split(",").map((word) => word.replaceAll(/\s+/g, " ").trim());
}

/** The forms in which a header may be known: as it is, and without Podio's ending of a date with a start and an end. */
function formsOf(header: string): string[] {
  const key = wordKey(header);
  return [key, key.replace(/ ?[-(] ?(start|slut|end|dato|date)\)?$/, ""), key.replaceAll(".", "")];
}

/**
 * For every field the header whose words are the surest for it, each header once. A header that is only similar is not
 * suggested. `words` lists the words of each field, the surest first.
 */
export function suggestColumns<F extends string>(
  fields: readonly F[],
  words: Readonly<Record<F, string>>,
  headers: readonly string[],
): Partial<Record<F, string>> {
  const taken = new Set<string>();
  const columns: Partial<Record<F, string>> = {};
  for (const field of fields) {
    const surest = wordsIn(words[field]).flatMap((word) => headers.filter((header) => formsOf(header).includes(word)));
    const header = surest.find((candidate) => !taken.has(candidate));
    if (header === undefined) continue;
    taken.add(header);
    columns[field] = header;
  }
  return columns;
}
