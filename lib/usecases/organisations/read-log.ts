import "server-only";
import { and, desc, eq, inArray, isNull, lt } from "drizzle-orm";
import { person } from "#db/schema/identity.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { isAction } from "#lib/authz/policy.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "./scope.ts";

/** Entries of the log on a page. */
export const entriesAPage = 50;

const Input = z.strictObject({ slug: z.string(), before: z.optional(z.int()) });

/**
 * Who did what in an organisation, the newest first, a page at a time: `next` is the `before` of the next page. Names are
 * looked up as they are today; null where there is none (the server itself, or somebody whose name is gone).
 */
export const readLog = verb("audit.read", Input, async (context, { slug, before }) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const rows = await reader
    .select()
    .from(auditEntry)
    .where(and(eq(auditEntry.organisationId, scope.organisation), before === undefined ? undefined : lt(auditEntry.id, before)))
    .orderBy(desc(auditEntry.id))
    .limit(entriesAPage + 1);
  const shown = rows.slice(0, entriesAPage);
  const ids = new Set(shown.flatMap(({ personId, subject }) => [personId, subject].filter((id) => id !== null)));
  const people = await reader
    .select({ id: person.id, name: person.name, email: person.email })
    .from(person)
    .where(and(inArray(person.id, [...ids]), isNull(person.erasedAt)));
  const names = new Map(people.map(({ id, name, email }) => [id, name === "" ? email : name]));
  const entries = shown.map(({ id, at, action, personId, subject, detail }) => ({
    ...{ id, at: at.toISOString(), action: isAction(action) ? action : null, detail },
    ...{ bySystem: personId === null, by: names.get(personId ?? "") ?? null, whom: names.get(subject ?? "") ?? null },
  }));
  return done({ entries, next: rows.length > entriesAPage ? (shown.at(-1)?.id ?? null) : null });
});

/** One line of the log as a page shows it. */
export type LogEntry = Extract<Awaited<ReturnType<typeof readLog>>, { ok: true }>["value"]["entries"][number];
