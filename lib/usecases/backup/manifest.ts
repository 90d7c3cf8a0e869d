import * as z from "#lib/domain/zod.ts";

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * `manifest.json` of a backup: its files with their hashes, the migrations and the rows of its database. `key` is where a file
 * lay in the file store. `missing` are files that a row names and the store did not have as they were put there: `removed` when
 * the row was deleted while the backup was made, `lost` when it stands and the file is gone or damaged. `secret` says where the
 * server had its secret from: a file, which the backup holds too, or `AUTH_SECRET`, which it does not.
 */
export const Manifest = z.strictObject({
  format: z.literal("klyngeklar-backup"),
  version: z.literal(1),
  madeAt: z.string(),
  migrations: z.array(Hash),
  tables: z.record(z.string(), z.int()),
  secret: z.enum(["file", "told", "none"]),
  files: z.array(z.strictObject({ path: z.string(), sha256: Hash, bytes: z.int(), key: z.optional(z.string()) })),
  missing: z.array(z.strictObject({ key: z.string(), sha256: Hash, why: z.enum(["removed", "lost"]) })),
});

export type Manifest = z.infer<typeof Manifest>;
export type Kept = Manifest["files"][number];
export type Missing = Manifest["missing"][number];

export const manifestName = "manifest.json";
export const databaseName = "klyngeklar.db";
export const secretName = "secret";
