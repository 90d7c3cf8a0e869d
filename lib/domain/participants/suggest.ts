import { type ColumnMapping, type Field, fields, wordKey } from "./mapping.ts";
import { commitmentWords, headerWords, typeWords, wordsIn } from "./words.ts";

/** Which meaning each word has, from lists of words by meaning. */
function meanings<M extends string>(lists: Record<M, string>): Record<string, M> {
  const pairs = Object.entries(lists) as [M, string][];
  return Object.fromEntries(pairs.flatMap(([meaning, list]) => wordsIn(list).map((word): [string, M] => [word, meaning])));
}

/** The forms in which a header may be known: as it is, and without Podio's ending of a date with a start and an end. */
function formsOf(header: string): string[] {
  const key = wordKey(header);
  return [key, key.replace(/ ?[-(] ?(start|slut|end|dato|date)\)?$/, ""), key.replaceAll(".", "")];
}

/**
 * A mapping to begin with: for every field the header whose words are the surest for it, each header once, and the usual
 * words for types and commitments. A header that is only similar is not suggested.
 */
export function suggestMapping(headers: readonly string[]): ColumnMapping {
  const taken = new Set<string>();
  const columns: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const surest = wordsIn(headerWords[field]).flatMap((word) => headers.filter((header) => formsOf(header).includes(word)));
    const header = surest.find((candidate) => !taken.has(candidate));
    if (header === undefined) continue;
    taken.add(header);
    columns[field] = header;
  }
  return { columns, types: meanings(typeWords), commitments: meanings(commitmentWords) };
}
