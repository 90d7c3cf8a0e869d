import "server-only";
import { TokenLabel } from "#lib/domain/people/schema.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { hasStrongWay } from "#lib/usecases/people/strong-way.ts";
import { writeToken } from "./write.ts";

/**
 * Makes a token for the caller's own programs. It is told once: its hash is kept. A token outlives the session that made
 * it, so it is a way in: with a strong way in place it is refused on a session by one thing (`step-up-first`), and no
 * token makes another one.
 */
export const makeToken = verb("token.make", TokenLabel, async (context, { label }) => {
  const { actor, clock, database } = context;
  const personId = personOf(context);
  const { session, strong } = actor.kind === "person" ? actor : { session: undefined, strong: false };
  if (session === undefined) return refuse("forbidden");
  if (!strong && (await hasStrongWay(database.reader, personId))) return refuse("step-up-first");
  return database.write(async (writer) => {
    const { id, secret } = await writeToken(writer, { personId, label, createdAt: clock() });
    await audit(writer, context, "token.make", { subject: personId, detail: { token: id } });
    return done({ token: secret });
  });
});
