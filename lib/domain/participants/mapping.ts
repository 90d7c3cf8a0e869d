import { own } from "../record.ts";
import { wordKey } from "../sheet/columns.ts";
import * as z from "../zod.ts";
import { type Commitment, commitments, type ParticipantType, participantTypes } from "./participant.ts";

/** What a column can hold. `country` is read only to tell foreign postcodes, and is kept within the postcode. */
export const fields = ["type", "postcode", "country", "joined", "left", "commitment", "commitmentEvidence", "lastContact"] as const;
export type Field = (typeof fields)[number];

const Header = z.optional(z.string().check(z.minLength(1)));

/**
 * How a sheet is read: which header holds which field (a column without a field is not read), and what the words in the
 * columns of type and commitment mean. Words are kept as `wordKey` writes them; the blank word `""` may be given a meaning too.
 */
export const ColumnMapping = z.strictObject({
  columns: z.strictObject({
    type: Header,
    postcode: Header,
    country: Header,
    joined: Header,
    left: Header,
    commitment: Header,
    commitmentEvidence: Header,
    lastContact: Header,
  } satisfies Record<Field, typeof Header>),
  types: z.record(z.string(), z.enum(participantTypes)),
  commitments: z.record(z.string(), z.enum(commitments)),
});

export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** The type a word stands for; undefined when the mapping does not know the word. */
export function typeMeant(mapping: ColumnMapping, text: string): ParticipantType | undefined {
  return own<ParticipantType>(mapping.types, wordKey(text));
}

/**
 * The commitment that a cell states. Where it names several (“Kontingent; Projekt”), the first that binds is enough;
 * undefined when one of its words is not known.
 */
export function commitmentMeant(mapping: ColumnMapping, text: string): Commitment | undefined {
  const whole = own<Commitment>(mapping.commitments, wordKey(text));
  if (whole !== undefined) return whole;
  const several = text.split(/[;,\n/+]/).map((word) => own<Commitment>(mapping.commitments, wordKey(word)));
  return several.includes(undefined) ? undefined : (several.find((commitment) => commitment !== "none") ?? several[0]);
}

/** The words of the sheet that the mapping gives no meaning yet, each once, as they are written, the most frequent first. */
export function unknownWords(headers: readonly string[], rows: readonly (readonly string[])[], mapping: ColumnMapping) {
  const unknownIn = (header: string | undefined, meant: (mapping: ColumnMapping, text: string) => string | undefined) => {
    const at = header === undefined ? -1 : headers.indexOf(header);
    const counts = new Map<string, { word: string; count: number }>();
    for (const row of rows) {
      const word = row[at]?.trim() ?? "";
      if (word === "" || meant(mapping, word) !== undefined) continue;
      const entry = counts.get(wordKey(word)) ?? { word, count: 0 };
      counts.set(wordKey(word), { ...entry, count: entry.count + 1 });
    }
    return [...counts.values()].sort((a, b) => b.count - a.count);
  };
  return { type: unknownIn(mapping.columns.type, typeMeant), commitment: unknownIn(mapping.columns.commitment, commitmentMeant) };
}
