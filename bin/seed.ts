import { join } from "node:path";
import { database } from "#db/client.ts";
import { environment } from "#lib/platform/env.ts";
import type { DemoAccount } from "#lib/usecases/demo/secrets.ts";
import { seedDemo } from "#lib/usecases/demo/seed.ts";
import { prepareServer } from "#lib/usecases/prepare.ts";

const refusals = {
  "not-local": "The demo is only ever put into a database file of this machine. DATABASE_URL names a server.",
  "not-empty":
    "The database holds people or organisations that are not the demo's, so the demo leaves it alone. Set DATABASE_URL to a new file.",
  "half-seeded": "The demo was not filled to its end the last time. Begin anew: npm run demo -- --fresh",
  forbidden: "The demo cannot be filled here.",
  invalid: "The demo cannot be filled here.",
} as const;

function table(accounts: readonly DemoAccount[]): string {
  const rows = [
    ["account", "name", "password", "second factor"],
    ...accounts.map(({ email, name, password, secret }) => [email, name, password, secret ?? ""]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd()).join("\n");
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

/** Migrates the demo's database, fills it once, and prints what its accounts sign in with now. For `npm run demo` only. */
async function main(): Promise<number> {
  const { DATABASE_URL: url } = environment();
  // Before anything is opened: a server elsewhere is not even migrated.
  if (!url.startsWith("file:")) return refuse(refusals["not-local"]);
  await prepareServer();
  const opened = await database();
  const seeded = await seedDemo({ actor: { kind: "system", task: "demo" }, clock: () => new Date(), database: opened }, { url });
  opened.close();
  if (!seeded.ok) return refuse(refusals[seeded.code]);
  process.stdout.write(`${table(seeded.value.accounts)}\n`);
  return 0;
}

process.chdir(join(import.meta.dirname, ".."));
process.exitCode = await main().catch((error: unknown) => refuse(error instanceof Error ? error.message : String(error)));
