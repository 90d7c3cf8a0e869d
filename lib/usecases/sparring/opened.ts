import "server-only";
import { eq } from "drizzle-orm";
import { sparringCase } from "#db/schema/sparring.ts";
import { OneCase } from "#lib/domain/sparring/schema.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findCase } from "./case.ts";

/** Whether an assessment was ever shared for sparring, so that there is a case to look at. Nothing of it is read. */
export const readOpened = verb("sparring.read", OneCase, async (context, asked) => {
  const { reader } = context.database;
  const [found, rows] = await Promise.all([
    findCase(reader, context.actor, asked.case),
    reader.select({ id: sparringCase.id }).from(sparringCase).where(eq(sparringCase.id, asked.case)),
  ]);
  if (found === null || !context.may(found)) return refuse("not-found");
  return done({ opened: rows.length > 0 });
});
