import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, like, or } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { membership, organisation } from "#db/schema/organisation.ts";
import { firstFree, NewOrganisation, slugOf } from "#lib/domain/people/schema.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";

/** The first free address for a name: the name's own, else with a number behind it. */
async function freeSlug(writer: Writer, name: string): Promise<string> {
  const wanted = slugOf(name);
  const rows = await writer
    .select({ slug: organisation.slug })
    .from(organisation)
    .where(or(eq(organisation.slug, wanted), like(organisation.slug, `${wanted}-%`)));
  return firstFree(wanted, new Set(rows.map(({ slug }) => slug)));
}

/** Makes an organisation; who makes it is its first lead. Gives the part of the address that names it. */
export const createOrganisation = verb("organisation.create", NewOrganisation, async (context, { name, postcode, personName = "" }) => {
  const [id, by, at] = [randomUUID(), personOf(context), context.clock()];
  return context.database.write(async (writer) => {
    const slug = await freeSlug(writer, name);
    await writer.insert(organisation).values({ id, slug, name, postcode: postcode || null, createdAt: at });
    await writer.insert(membership).values({ organisationId: id, personId: by, role: "lead", joinedAt: at });
    // An account that began with a link has no name yet.
    if (personName.trim() !== "")
      await writer
        .update(person)
        .set({ name: personName.trim(), updatedAt: at })
        .where(and(eq(person.id, by), eq(person.name, "")));
    await audit(writer, context, "organisation.create", { organisation: id });
    return done({ id, slug });
  });
});
