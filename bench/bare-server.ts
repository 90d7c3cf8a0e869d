import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { node, root, whileServing } from "./served.ts";

const next = join(root, "node_modules/next/dist/bin/next");
const sources = join(import.meta.dirname, "bare-next");
const copy = join(root, "var/bench-next");
const stamp = join(copy, ".next/sources");

function hashOfSources(): string {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  const files = readdirSync(sources, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) hash.update(path).update(readFileSync(path));
  return hash.digest("hex");
}

/** A Next app of its own with what the product is held against; it is no part of the product's build. */
async function build(): Promise<void> {
  const hash = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  rmSync(copy, { recursive: true, force: true });
  cpSync(sources, copy, { recursive: true });
  const [code] = await once(node([next, "build"], { NEXT_TELEMETRY_DISABLED: "1" }, copy), "exit");
  if (code !== 0) throw new Error("the build of the bare app failed");
  writeFileSync(stamp, hash);
}

/** Serves the bare app on a database of its own, new each time. */
export async function bareServed<T>(measure: (address: string) => Promise<T>): Promise<T> {
  await build();
  const folder = join(root, "var/bench-bare");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const env = { DATABASE_URL: pathToFileURL(join(folder, "bare.db")).href, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const start = (port: number) => node([next, "start", "--port", String(port), "--hostname", "127.0.0.1"], env, copy);
  return whileServing(start, "/constant", measure);
}
