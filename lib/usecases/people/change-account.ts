import "server-only";
import { eq } from "drizzle-orm";
import { person } from "#db/schema/identity.ts";
import { AccountChange } from "#lib/domain/people/schema.ts";
import { offeredLanguage } from "#lib/platform/env.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";

/** Changes the caller's name and the language of their mail. */
export const changeAccount = verb("account.change", AccountChange, async (context, { name, ...wanted }) => {
  const locale = offeredLanguage(wanted.locale);
  const [id, at] = [personOf(context), context.clock()];
  return context.database.write(async (writer) => {
    await writer.update(person).set({ name, locale, updatedAt: at }).where(eq(person.id, id));
    await audit(writer, context, "account.change", { subject: id, detail: { locale } });
    return done({ name, locale });
  });
});
