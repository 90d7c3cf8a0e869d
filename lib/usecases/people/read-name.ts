import "server-only";
import { eq, sql } from "drizzle-orm";
import { preparedOn } from "#db/prepared.ts";
import { person } from "#db/schema/identity.ts";
import * as z from "#lib/domain/zod.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";

const nameRow = preparedOn((reader) =>
  reader
    .select({ name: person.name })
    .from(person)
    .where(eq(person.id, sql.placeholder("id")))
    .prepare(),
);

/** Who the caller is to colleagues: id and name, blank while none is given. */
export const readName = verb("account.read", z.strictObject({}), async (context) => {
  const id = personOf(context);
  const [own] = await nameRow(context.database.reader).all({ id });
  if (own === undefined) throw new Error("the account of the caller is gone");
  return done({ id, name: own.name });
});
