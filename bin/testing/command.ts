import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

const root = join(import.meta.dirname, "../..");

export type Ran = { code: number | null; out: string; err: string };

async function ran(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const closed = new Promise<number | null>((resolve, reject) => child.on("close", resolve).on("error", reject));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}

/** Runs the readiness command as a user would who stands in a folder. */
export function readiness(folder: string, ...args: string[]): Promise<Ran> {
  return ran(process.execPath, ["--conditions=react-server", "bin/readiness.ts", ...args], root, { ...process.env, INIT_CWD: folder });
}

/** The same through npm, which sets INIT_CWD itself. */
export function npmReadiness(folder: string, ...args: string[]): Promise<Ran> {
  const { INIT_CWD: _, ...env } = process.env;
  return ran("npm", ["--prefix", root, "run", "-s", "readiness", "--", ...args], folder, env);
}

/** Runs the edition command on a database as a user would who stands in a folder. */
export function editionCommand(folder: string, url: string, ...args: string[]): Promise<Ran> {
  const env = { ...process.env, INIT_CWD: folder, DATABASE_URL: url };
  return ran(process.execPath, ["--conditions=react-server", "bin/edition.ts", ...args], root, env);
}

/** A folder with some files (text as it is, anything else as JSON), removed when the test has finished. */
export async function folderWith(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return folder;
}

type ServerCommand = "admin" | "token" | "organisation" | "backup" | "restore";

/** Runs a command of the server's own on a database as a user would who stands in a folder. */
export function serverCommand(name: ServerCommand, folder: string, url: string, ...args: string[]): Promise<Ran> {
  const env = { ...process.env, INIT_CWD: folder, DATABASE_URL: url, FILES_URL: new URL("files", url).href, LOG_LEVEL: "error" };
  return ran(process.execPath, ["--conditions=react-server", `bin/${name}.ts`, ...args], root, env);
}

/** Starts the server with settings; only for those that it refuses. */
export function startCommand(settings: Readonly<Record<string, string>>): Promise<Ran> {
  return ran(process.execPath, ["bin/start.ts"], root, { ...process.env, ...settings });
}
