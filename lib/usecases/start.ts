import { database } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { describeFault } from "#lib/domain/fault.ts";
import { shippedEditions } from "#lib/editions/index.ts";
import { environment } from "#lib/platform/env.ts";
import { logError, logInfo } from "#lib/platform/log.ts";
import { publishEdition } from "./editions/publish.ts";
import type { Caller } from "./kernel/verb.ts";

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

/** Brings the database up to date and publishes the shipped editions; runs before the first request. */
export async function prepareServer(): Promise<void> {
  environment();
  const opened = await database();
  await migrateDatabase(opened);
  await publishShipped({ actor: { kind: "system", task: "start" }, clock: () => new Date(), database: opened });
  logInfo("server.prepared");
}

/** The same, for a server that cannot go on without: says why in one sentence and ends the process. */
export async function prepareServerOrStop(): Promise<void> {
  try {
    await prepareServer();
  } catch (error) {
    const reference = logError("server.stopped", error);
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Klyngeklar cannot start: ${why} (reference ${reference})\n`);
    process.exit(1);
  }
}
