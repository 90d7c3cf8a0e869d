import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Database, Writer } from "#db/client.ts";
import { account, person, twoFactor } from "#db/schema/identity.ts";
import { newPassword, newSecondFactor } from "#lib/platform/sign-in/credentials.ts";
import type { SignIn } from "#lib/platform/sign-in/sign-in.ts";
import { cast, type Email } from "./cast.ts";

/** What somebody signs in with; `secret` (base 32) where a second factor is asked for, as it is of CED's people. */
export type DemoAccount = { email: Email; name: string; password: string; secret: string | null };

type Made = { id: string; password: Awaited<ReturnType<typeof newPassword>>; factor: Awaited<ReturnType<typeof newSecondFactor>> | null };

async function keep(writer: Writer, { id, password, factor }: Made, at: Date): Promise<void> {
  const [own] = await writer
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.userId, id), eq(account.providerId, "credential")));
  if (own === undefined)
    await writer.insert(account).values({
      ...{ id: randomUUID(), accountId: id, providerId: "credential", userId: id },
      ...{ password: password.hash, createdAt: at, updatedAt: at },
    });
  else await writer.update(account).set({ password: password.hash, updatedAt: at }).where(eq(account.id, own.id));
  await writer.delete(twoFactor).where(eq(twoFactor.userId, id));
  if (factor !== null) await writer.insert(twoFactor).values({ id: randomUUID(), userId: id, verified: true, ...factor.kept });
  await writer
    .update(person)
    .set({ twoFactorEnabled: factor !== null, updatedAt: at })
    .where(eq(person.id, id));
}

/**
 * Gives everybody of the cast who is still there a new password and, at CED, a new second factor. Only their hashes and
 * encrypted forms are kept, so what this resolves with can be shown once and never again; sessions stay.
 */
export async function renewSecrets(database: Database, signIn: SignIn, at: Date): Promise<DemoAccount[]> {
  const rows = await database.reader.select({ id: person.id, email: person.email }).from(person).where(isNull(person.erasedAt));
  const made = await Promise.all(
    cast.map(async (member) => {
      const id = rows.find(({ email }) => email === member.email)?.id;
      if (id === undefined) return null;
      const factor = "programme" in member ? await newSecondFactor(signIn) : null;
      return { member, id, password: await newPassword(signIn), factor };
    }),
  );
  const found = made.filter((one) => one !== null);
  await database.write(async (writer) => {
    for (const one of found) await keep(writer, one, at);
  });
  return found.map(({ member: { email, name }, password, factor }) => ({
    ...{ email, name, password: password.password, secret: factor?.secret ?? null },
  }));
}
