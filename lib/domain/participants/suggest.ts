import { suggestColumns, wordsIn } from "../sheet/columns.ts";
import { type ColumnMapping, fields } from "./mapping.ts";
import { commitmentWords, headerWords, typeWords } from "./words.ts";

/** Which meaning each word has, from lists of words by meaning. */
function meanings<M extends string>(lists: Record<M, string>): Record<string, M> {
  const pairs = Object.entries(lists) as [M, string][];
  return Object.fromEntries(pairs.flatMap(([meaning, list]) => wordsIn(list).map((word): [string, M] => [word, meaning])));
}

/**
 * A mapping to begin with: the columns by the words of their headers, and the usual words for types and commitments.
 */
export function suggestMapping(headers: readonly string[]): ColumnMapping {
  const columns = suggestColumns(fields, headerWords, headers);
  return { columns, types: meanings(typeWords), commitments: meanings(commitmentWords) };
}
