import "server-only";
import { eq, sql } from "drizzle-orm";
import { preparedOn } from "#db/prepared.ts";
import { person } from "#db/schema/identity.ts";
import { membership, organisation } from "#db/schema/organisation.ts";
import * as z from "#lib/domain/zod.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";

const ownRow = preparedOn((reader) =>
  reader
    .select({ name: person.name, email: person.email, locale: person.locale })
    .from(person)
    .where(eq(person.id, sql.placeholder("id")))
    .prepare(),
);

const organisationsOf = preparedOn((reader) =>
  reader
    .select({ slug: organisation.slug, name: organisation.name, role: membership.role })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(eq(membership.personId, sql.placeholder("id")))
    .orderBy(organisation.name)
    .prepare(),
);

/** The caller's own account: name, address, the organisations they belong to, and which of CED's pages are open to them. */
export const readAccount = verb("account.read", z.strictObject({}), async (context) => {
  const { reader } = context.database;
  const id = personOf(context);
  const [[own], organisations] = await Promise.all([ownRow(reader).all({ id }), organisationsOf(reader).all({ id })]);
  if (own === undefined) throw new Error("the account of the caller is gone");
  const { actor } = context;
  const programmeRoles = actor.kind === "person" ? actor.programmeRoles : [];
  const can = {
    ...{ caseload: context.can("caseload.read", null), people: context.can("programme.read", null) },
    operation: context.can("operation.read", null),
    ...{ outcomes: context.can("outcome.confirm", null), independence: context.can("independence.read", null) },
    ...{
      register: context.can("register.change", null),
      offerings: context.can("event.read", null),
      annex: context.can("annex.read", null),
    },
    ...{ insight: context.can("release.read", { published: true }), references: context.can("reference.change", null) },
    editions: context.can("edition.inspect", null),
  };
  return done({ id, ...own, organisations, programmeRoles, strong: actor.kind === "person" && actor.strong, can });
});
