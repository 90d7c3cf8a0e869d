import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findRevision } from "./find.ts";

const Input = z.strictObject({ id: z.string(), revision: z.optional(z.int().check(z.minimum(1))) });

/** One revision of an edition as it was published (JSON text), with its digests; without `revision` the newest. */
export const readEdition = verb("edition.read", Input, async ({ database, may }, input) => {
  const found = await findRevision(database.reader, input, may);
  if (typeof found === "string") return refuse(found);
  const { digest, rulesDigest } = found.edition.identity;
  return done({ text: found.text, digest, rulesDigest });
});
