import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Environment, parseEnvironment } from "#lib/platform/env.ts";
import { whyNotListening } from "./setup/port.mjs";
import { serve } from "./start/server.ts";

const root = join(import.meta.dirname, "..");

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

async function makeDataFolder(url: string): Promise<string | null> {
  if (!url.startsWith("file:")) return null;
  const folder = dirname(fileURLToPath(url));
  return mkdir(folder, { recursive: true }).then(
    () => null,
    () => `The folder ${folder} for the database (DATABASE_URL) cannot be made.`,
  );
}

async function start(environment: Environment): Promise<number> {
  const { PORT, BIND, DATABASE_URL } = environment;
  if (!existsSync(join(root, ".next/BUILD_ID"))) return refuse("There is no build yet. Run: npm run build");
  const why = (await makeDataFolder(DATABASE_URL)) ?? (await whyNotListening(PORT, BIND));
  if (why !== null) return refuse(why);
  // The server finds its database wherever it was started from.
  return serve(root, PORT, BIND, { ...process.env, DATABASE_URL, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
}

/** Serves the build (contract §6): checks what it is told, then starts; the server migrates before its first request. */
async function main(): Promise<number> {
  try {
    return await start(parseEnvironment(process.env, root));
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

process.exitCode = await main();
