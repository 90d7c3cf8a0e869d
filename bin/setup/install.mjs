import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { projectEnvironment, root, run, stop } from "./run.mjs";

const pinned = "24.21.0";

function isInstalled() {
  const marker = `${root}node_modules/.package-lock.json`;
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(`${root}package.json`).mtimeMs - 1000;
}

function hasNode() {
  const { stdout } = spawnSync("node", ["--version"], { env: projectEnvironment(), encoding: "utf8" });
  return Number(/^v(\d+)/.exec(stdout ?? "")?.[1] ?? 0) >= 24;
}

/**
 * Installs the packages when they are missing or older than package.json, the pinned Node among them. `npm install` and not
 * `npm ci`: a lock made on one system lacks the binary packages of the others, and `npm ci` refuses it then.
 */
export async function install() {
  if (!isInstalled() && (await run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", "--include=dev"])) !== 0)
    stop("npm install failed; what it printed above says why.");
  if (hasNode()) return;
  await run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", `node@${pinned}`]);
  if (!hasNode()) stop(`Node 24 is needed and could not be installed from npm. Install Node ${pinned} and try again.`);
}
