import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { person } from "#db/schema/identity.ts";
import { Email, Line } from "#lib/domain/people/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { writeToken } from "./write.ts";

/** Makes a token for a person's programs (contract §4). It is given once: its hash is kept. `no-account`: nobody has the address. */
export const issueToken = verb("token.issue", z.strictObject({ email: Email, label: Line }), async (context, { email, label }) => {
  return context.database.write(async (writer) => {
    const [owner] = await writer
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.email, email), isNull(person.erasedAt)));
    if (owner === undefined) return refuse("no-account");
    const { id, secret } = await writeToken(writer, { personId: owner.id, label, createdAt: context.clock() });
    await audit(writer, context, "token.issue", { subject: owner.id, detail: { token: id } });
    return done({ token: secret });
  });
});
