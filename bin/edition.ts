import { join } from "node:path";
import { openDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { environment } from "#lib/platform/env.ts";
import { parseJson } from "#lib/platform/json.ts";
import { within } from "#lib/platform/programme.ts";
import { importEdition } from "./edition/import.ts";
import { faultsJson, readBytes } from "./readiness/files.ts";
import { chosenProgramme } from "./server/programme.ts";

const root = join(import.meta.dirname, "..");
const usage = "Usage:\n  npm run -s edition -- import FILE     checks an edition file and publishes it as a new revision\n";

function stop(message: string, code = 2): number {
  process.stderr.write(message);
  return code;
}

/** Publishes an edition file in the server's database (contract §6), also while the server runs. Returns the exit code. */
async function main([command, file, ...rest]: readonly string[]): Promise<number> {
  if (command !== "import" || file === undefined || rest.length > 0) return stop(usage);
  const bytes = await readBytes(file);
  if (!bytes.ok) return stop(bytes.message);
  const raw = parseJson(bytes.value);
  if (!raw.ok) return stop(faultsJson(raw.faults));
  const { DATABASE_URL } = environment();
  const database = await openDatabase(DATABASE_URL);
  try {
    await migrateDatabase(database, join(root, "db/migrations"));
    const outcome = await importEdition(database, raw.value);
    if (!outcome.ok) return stop(faultsJson(outcome.faults));
    process.stdout.write(`${outcome.sentence}\n`);
    return 0;
  } finally {
    database.close();
  }
}

/** For the programme that the command line names, where there are several. */
async function chosen(): Promise<number> {
  const programme = chosenProgramme();
  return programme.ok ? within(programme.id, () => main(process.argv.slice(2))) : stop(`${programme.sentence}\n`);
}

process.exitCode = await chosen().catch((error: unknown) => stop(`${error instanceof Error ? error.message : String(error)}\n`, 1));
