import "server-only";
import { NewToken } from "#lib/domain/people/schema.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { hasStrongWay } from "#lib/usecases/people/strong-way.ts";
import { writeToken } from "./write.ts";

/** Milliseconds. */
const day = 24 * 60 * 60 * 1000;

/**
 * Makes a token for the caller's own programs: what it may do, and for how many days. It is told once: its hash is kept. A token outlives the session that made
 * it, so it is a way in: with a strong way in place it is refused on a session by one thing (`step-up-first`), and no
 * token makes another one.
 */
export const makeToken = verb("token.make", NewToken, async (context, { label, scope, days }) => {
  const { actor, clock, database } = context;
  const personId = personOf(context);
  const { session, strong } = actor.kind === "person" ? actor : { session: undefined, strong: false };
  if (session === undefined) return refuse("forbidden");
  if (!strong && (await hasStrongWay(database.reader, personId))) return refuse("step-up-first");
  return database.write(async (writer) => {
    const createdAt = clock();
    const expiresAt = days === "0" ? null : new Date(createdAt.getTime() + Number(days) * day);
    const { id, secret } = await writeToken(writer, { personId, label, createdAt, scope, expiresAt });
    await audit(writer, context, "token.make", { subject: personId, detail: { token: id, scope, days } });
    return done({ token: secret });
  });
});
