import "server-only";
import { ColumnMapping } from "#lib/domain/participants/mapping.ts";
import type { RowFault } from "#lib/domain/participants/rows.ts";
import { suggestMapping } from "#lib/domain/participants/suggest.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { rememberedMapping } from "./remembered.ts";
import { judge, tableOf } from "./sheet.ts";

const Input = z.strictObject({ slug: z.string(), bytes: z.instanceof(Uint8Array), mapping: z.optional(ColumnMapping) });

/** Faults and words that are sent; more than that nobody reads, and their number is told. */
const most = { faults: 500, words: 100, sample: 3 };

export type Preview = {
  headers: string[];
  /** The first rows, to tell the columns by. */
  sample: string[][];
  mapping: ColumnMapping;
  /** Where the mapping comes from: the caller, the last import of such a sheet, or the words of its headers. */
  mappedBy: "caller" | "memory" | "words";
  participants: number;
  blank: number;
  faultyRows: number;
  /** The first of the faults, and how many there are. */
  faults: RowFault[];
  faultCount: number;
  unknown: { type: { word: string; count: number }[]; commitment: { word: string; count: number }[] };
};

/** What a sheet would give, by a mapping or by the one that fits it best. Nothing of it is kept. */
export const previewParticipants = verb("participants.import", Input, async (context, { slug, bytes, mapping: given }) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const table = await tableOf(bytes);
  if (!table.ok) return table;
  const { headers, rows } = table.value;
  const memory = given === undefined ? await rememberedMapping(reader, scope.organisation, headers) : null;
  const mapping = given ?? memory ?? suggestMapping(headers);
  const { participants, blank, faults, faultyRows, unknown } = judge(table.value, mapping);
  const { type, commitment } = unknown;
  return done<Preview>({
    ...{ headers, mapping, blank },
    sample: rows.filter((row) => row.some((cell) => cell !== "")).slice(0, most.sample),
    mappedBy: given !== undefined ? "caller" : memory !== null ? "memory" : "words",
    participants: participants.length,
    faultyRows: faultyRows.size,
    faults: faults.slice(0, most.faults),
    faultCount: faults.length,
    unknown: { type: type.slice(0, most.words), commitment: commitment.slice(0, most.words) },
  });
});
