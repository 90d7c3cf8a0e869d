import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { addDays } from "#lib/domain/date.ts";
import { fields } from "#lib/domain/label/fields.ts";
import { shippedEditions } from "#lib/editions/index.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { answerRegister } from "#lib/usecases/register/public/answer.ts";
import { type Entry, enter } from "#lib/usecases/register/testing/entries.ts";
import { root } from "./served.ts";

const folder = join(root, "var/bench-register");
const regions = ["hovedstaden", "sjaelland", "syddanmark", "midtjylland", "nordjylland"];
const labels = ["gold", "silver", "bronze"] as const;

/** Made-up organisations, nine of ten of which hold a label now; the same for every run. */
function entry(_: unknown, at: number): Entry {
  const [field, region, label] = [fields[at % fields.length]?.id, regions[at % regions.length], labels[at % 3] ?? "gold"];
  const today = new Date().toISOString().slice(0, 10);
  const [from, until] = [addDays(today, -(at % 600) - 1), addDays(today, at % 10 === 0 ? -500 : 30 + (at % 700))];
  const place = { ...(field === undefined ? {} : { field }), ...(region === undefined ? {} : { region }) };
  // Names in no order, so that sorting has something to do.
  return {
    name: `Klynge ${((at * 7919) % 100_000).toString(36)} ${at}`,
    ...place,
    awards: [[label, at % 10 === 0 ? addDays(until, -700) : from, until]],
  };
}

/** A register of so many organisations in a database file of its own; its address, and the size of its first page. */
export async function registerOfSize(size: number): Promise<{ url: string; bytes: number }> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${size}.db`);
  for (const ending of ["", "-wal", "-shm"]) rmSync(file + ending, { force: true });
  const url = pathToFileURL(file).href;
  const database = await openDatabase(url);
  await migrateDatabase(database, join(root, "db/migrations"));
  const clock = () => new Date();
  for (const document of shippedEditions) await publishEdition({ actor: { kind: "system", task: "bench" }, clock, database }, document);
  await database.write((writer) => enter(writer, Array.from({ length: size }, entry)));
  const first = await answerRegister({ actor: { kind: "public" }, clock, database }, {});
  database.close();
  if (!first.ok) throw new Error(first.code);
  return { url, bytes: first.value.bytes.length };
}
