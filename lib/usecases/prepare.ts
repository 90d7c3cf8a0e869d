import { notInArray } from "drizzle-orm";
import { type Database, database } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { person } from "#db/schema/identity.ts";
import { describeFault } from "#lib/domain/fault.ts";
import { shippedEditions } from "#lib/editions/index.ts";
import { locales } from "#lib/i18n/addresses.ts";
import { environment, offeredLanguage, shownProgramme } from "#lib/platform/env.ts";
import { logInfo } from "#lib/platform/log.ts";
import { publishEdition } from "./editions/publish.ts";
import type { Caller } from "./kernel/verb.ts";
import { publishRegister } from "./register/publish.ts";

async function publishShipped(caller: Caller): Promise<void> {
  for (const document of shippedEditions) {
    const { id, revision } = document as { id: string; revision: number };
    const outcome = await publishEdition(caller, document);
    if (outcome.ok) {
      const { digest, isNew } = outcome.value;
      logInfo(isNew ? "edition.published" : "edition.unchanged", { id, revision, digest });
    } else if (outcome.code === "published-differently") {
      throw new Error(
        `Edition ${id} revision ${revision} was published in this database with other content. A published edition is frozen: give the change a new revision.`,
      );
    } else {
      throw new Error(`Edition ${id} revision ${revision} is refused: ${JSON.stringify((outcome.faults ?? []).map(describeFault))}`);
    }
  }
}

/** Whoever chose a language that the programme does not offer is written to in its first one. */
async function speakOffered({ write }: Database): Promise<void> {
  const { languages } = shownProgramme();
  if (languages.length === locales.length) return;
  await write((writer) =>
    writer
      .update(person)
      .set({ locale: offeredLanguage(null) })
      .where(notInArray(person.locale, [...languages])),
  );
}

async function publishFacts(caller: Caller): Promise<void> {
  const outcome = await publishRegister(caller, {});
  if (!outcome.ok) throw new Error(`The register's published facts are refused: ${outcome.code}`);
  if (outcome.value.isNew) logInfo("register.published", outcome.value);
}

/**
 * Brings the database up to date and publishes the shipped editions and facts of the register; runs before the first request,
 * and before a command, which does without all that the jobs of a server need (start.ts).
 */
export async function prepareServer(): Promise<void> {
  environment();
  const opened = await database();
  await migrateDatabase(opened);
  const caller: Caller = { actor: { kind: "system", task: "start" }, clock: () => new Date(), database: opened };
  await speakOffered(opened);
  await publishShipped(caller);
  if (shownProgramme().register === "danish") await publishFacts(caller);
  logInfo("server.prepared");
}
