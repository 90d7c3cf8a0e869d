import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader, Writer } from "#db/client.ts";
import { account, passkey, person, session, twoFactor, verification } from "#db/schema/identity.ts";
import { job } from "#db/schema/job.ts";
import { invitation, membership, organisation, programmeRole, token } from "#db/schema/organisation.ts";
import { calendarFeed, reminderChoice } from "#db/schema/plan.ts";
import * as z from "#lib/domain/zod.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { hasStrongWay } from "./strong-way.ts";

/** In how many organisations, those about to be deleted aside, somebody is the only lead. */
async function ledAlone(reader: Pick<Reader, "select">, id: string): Promise<number> {
  const other = alias(membership, "other");
  const rows = await reader
    .select({ id: organisation.id })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .leftJoin(other, and(eq(other.organisationId, organisation.id), eq(other.role, "lead"), ne(other.personId, id)))
    .where(and(eq(membership.personId, id), eq(membership.role, "lead"), isNull(organisation.deletedAt), isNull(other.personId)));
  return rows.length;
}

/** Removes by what somebody signs in, what they were granted, and what waits for them. */
async function removeRows(writer: Writer, id: string, email: string): Promise<void> {
  for (const table of [session, account, twoFactor, passkey]) await writer.delete(table).where(eq(table.userId, id));
  for (const table of [token, membership, programmeRole, calendarFeed, reminderChoice])
    await writer.delete(table).where(eq(table.personId, id));
  const quoted = JSON.stringify(email);
  await writer.delete(verification).where(or(eq(verification.value, id), sql`instr(${verification.value}, ${quoted}) > 0`));
  await writer
    .delete(job)
    .where(and(inArray(job.kind, ["mail", "password-reset"]), sql`instr(coalesce(${job.payload}, ''), ${quoted}) > 0`));
}

/**
 * Erases the caller's account (design §5): name, address and credentials go, with every role. The row stays with nothing
 * but its id, so that what they wrote for an organisation stays, under "former member". Refused while the caller is the
 * only lead of an organisation, and on a session by one thing when a stronger way is there.
 */
export const eraseAccount = verb("account.erase", z.strictObject({}), async (context) => {
  const [id, at] = [personOf(context), context.clock()];
  const strong = context.actor.kind === "person" && context.actor.strong;
  if (!strong && (await hasStrongWay(context.database.reader, id))) return refuse("step-up-first");
  return context.database.write(async (writer) => {
    if ((await ledAlone(writer, id)) > 0) return refuse("only-lead");
    const [own] = await writer.select({ email: person.email }).from(person).where(eq(person.id, id));
    if (own === undefined) return refuse("not-found");
    const nobody = `${randomUUID()}@erased.invalid`;
    await removeRows(writer, id, own.email);
    await writer.update(invitation).set({ email: nobody }).where(eq(invitation.acceptedBy, id));
    await writer.delete(invitation).where(eq(invitation.email, own.email));
    const emptied = { name: "", email: nobody, emailVerified: false, image: null, twoFactorEnabled: null };
    await writer
      .update(person)
      .set({ ...emptied, erasedAt: at, updatedAt: at })
      .where(eq(person.id, id));
    await audit(writer, context, "account.erase", { subject: id });
    return done({});
  });
});
