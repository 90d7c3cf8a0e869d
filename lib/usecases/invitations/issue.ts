import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { and, eq, gt, isNull, type SQL } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { invitation } from "#db/schema/organisation.ts";
import type { ProgrammeRole, SecretariatRole } from "#lib/authz/subjects.ts";
import { invitationDays } from "#lib/domain/people/team.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { environment, shownProgramme } from "#lib/platform/env.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import type { Payload } from "#lib/usecases/jobs/kinds.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";

/** Where an invitation leads: a secretariat by id and name, or null for a role at CED. */
export type Into = { id: string; name: string } | null;
type To = { email: string; role: SecretariatRole | ProgrammeRole; locale: Locale };

/** Invitations that can still be accepted. */
export function isPending(now: Date): SQL | undefined {
  return and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt), gt(invitation.expiresAt, now));
}

/** When an invitation sent now ends. */
const endOf = (now: Date) => new Date(now.getTime() + invitationDays * 24 * 60 * 60 * 1000);

const newSecret = () => randomBytes(32).toString("base64url");

/** The address that a secret opens; the secret itself is kept nowhere but in the letter. */
export function linkOf(locale: Locale, secret: string): string {
  return `${environment().PUBLIC_URL}${addressOf(locale, { page: "invitation", params: { secret } })}`;
}

/** Who asks, as the letter says it: the name, else the address. */
async function inviterName(writer: Writer, { actor }: Caller, locale: Locale): Promise<string> {
  const server = shownProgramme().name[locale];
  if (actor.kind !== "person") return server;
  const [own] = await writer.select({ name: person.name, email: person.email }).from(person).where(eq(person.id, actor.id));
  return own === undefined || own.name === "" ? (own?.email ?? server) : own.name;
}

async function sendLetter(writer: Writer, caller: Caller, into: Into, { email, locale }: To, secret: string): Promise<void> {
  const [inviter, days, link] = [await inviterName(writer, caller, locale), invitationDays, linkOf(locale, secret)];
  const common = { to: email, locale, link };
  const payload: Payload<"mail"> =
    into === null
      ? { ...common, template: "programmeInvitation", values: { inviter, days } }
      : { ...common, template: "invitation", values: { inviter, days, organisation: into.name } };
  await enqueue(writer, { kind: "mail", key: `invitation:${hashOf(secret)}`, payload, runAt: caller.clock() });
}

/** Makes an invitation. Its letter is another step, because the first administrator of all gets the link without one. */
export async function issueInvitation(writer: Writer, caller: Caller, into: Into, { email, role }: To) {
  const [id, secret, now] = [randomUUID(), newSecret(), caller.clock()];
  await writer.insert(invitation).values({
    ...{ id, email, role, organisationId: into?.id ?? null, secretHash: hashOf(secret) },
    ...{ invitedBy: caller.actor.kind === "person" ? caller.actor.id : null, invitedAt: now, expiresAt: endOf(now) },
  });
  return { id, secret };
}

/** Makes an invitation and asks for its letter. */
export async function invite(writer: Writer, caller: Caller, into: Into, to: To): Promise<string> {
  const { id, secret } = await issueInvitation(writer, caller, into, to);
  await sendLetter(writer, caller, into, to, secret);
  return id;
}

/** Sends an open invitation once more, with a new link and new days; the old link is worth nothing then. False when there is none. */
export async function resend(writer: Writer, caller: Caller, into: Into, which: SQL | undefined, locale: Locale): Promise<boolean> {
  const [secret, now] = [newSecret(), caller.clock()];
  const [renewed] = await writer
    .update(invitation)
    .set({ secretHash: hashOf(secret), expiresAt: endOf(now) })
    .where(and(which, isNull(invitation.acceptedAt), isNull(invitation.revokedAt)))
    .returning({ email: invitation.email, role: invitation.role });
  if (renewed === undefined) return false;
  await sendLetter(writer, caller, into, { ...renewed, locale }, secret);
  return true;
}

/** Takes back an open invitation. False when there is none. */
export async function revoke(writer: Writer, caller: Caller, which: SQL | undefined): Promise<boolean> {
  const { rowsAffected } = await writer
    .update(invitation)
    .set({ revokedAt: caller.clock() })
    .where(and(which, isNull(invitation.acceptedAt), isNull(invitation.revokedAt)));
  return rowsAffected === 1;
}
