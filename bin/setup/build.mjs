import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { root, run, stop } from "./run.mjs";

const sources = [
  "app",
  "lib",
  "db",
  "bin/seal.ts",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
const stamp = `${root}.next/klyngeklar-sources`;

function* filesOf(path) {
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.isDirectory()) yield* filesOf(`${path}/${entry.name}`);
    else yield `${path}/${entry.name}`;
  }
}

function hashOfSources() {
  const hash = createHash("sha256");
  for (const source of sources.filter((name) => existsSync(root + name)))
    for (const path of /\.\w+$/.test(source) ? [root + source] : filesOf(root + source))
      hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest("hex");
}

/** Builds when the sources have changed since the last build. */
export async function build() {
  const hash = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  if ((await run("npm", ["run", "-s", "build"])) !== 0) stop("The build failed; what it printed above says why.");
  writeFileSync(stamp, hash);
}
