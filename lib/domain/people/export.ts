import * as z from "../zod.ts";

/** The form of an export; a change that older software cannot read is a new number. */
export const exportVersion = 1;
export const exportFormat = "klyngeklar-organisation";

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Value = z.union([z.string(), z.number(), z.null()]);
const Row = z.record(z.string(), Value);

/** `data.json`: every row of the organisation by table as the database has it, and the people it names. */
export const ExportedData = z.strictObject({ people: z.array(Row), tables: z.record(z.string(), z.array(Row)) });

/** `manifest.json`: what the archive holds. `missing` are files that were gone or damaged when it was made. */
export const Manifest = z.strictObject({
  format: z.literal(exportFormat),
  version: z.literal(exportVersion),
  exportedAt: z.string(),
  organisation: z.strictObject({ id: z.string(), name: z.string() }),
  editions: z.array(z.strictObject({ id: z.string(), revision: z.int(), digest: z.string() })),
  files: z.array(z.strictObject({ path: z.string(), sha256: Hash, bytes: z.int(), evidence: z.optional(z.string()) })),
  missing: z.array(z.strictObject({ evidence: z.string(), sha256: Hash })),
});

export type ExportedData = z.infer<typeof ExportedData>;
export type Manifest = z.infer<typeof Manifest>;
