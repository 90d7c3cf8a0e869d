import { spawnSync } from "node:child_process";
import { existsSync, statSync, utimesSync } from "node:fs";
import { projectEnvironment, root, run, stop } from "./run.mjs";

const pinned = "24.21.0";
// npm writes this file last; its time says how new the packages are.
const marker = `${root}node_modules/.package-lock.json`;
const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];

function isInstalled() {
  return (
    existsSync(marker) && ["package.json", "package-lock.json"].every((name) => statSync(marker).mtimeMs >= statSync(root + name).mtimeMs)
  );
}

function hasNode() {
  const { stdout } = spawnSync("node", ["--version"], { env: projectEnvironment(), encoding: "utf8" });
  return Number(/^v(\d+)/.exec(stdout ?? "")?.[1] ?? 0) >= 24;
}

/**
 * Installs the packages when they are missing or older than what package.json asks for, and sees to a Node of version 24:
 * the pinned one, or the system's. `npm install` and not `npm ci`: a lock made on one system lacks the binary packages of
 * the others, and `npm ci` refuses it then.
 */
export async function install() {
  if (!isInstalled()) {
    console.log("Installing the packages (npm install) …");
    if ((await run("npm", ["install", ...quiet, "--include=dev", "--include=optional"])) !== 0)
      stop("npm install failed; what it printed above says why.");
    // npm leaves the file alone when there was nothing to do.
    utimesSync(marker, new Date(), new Date());
  }
  if (hasNode()) return;
  await run("npm", ["install", "--no-save", ...quiet, `node@${pinned}`]);
  if (!hasNode()) stop(`Node 24 is needed and could not be installed from npm. Install Node ${pinned} and try again.`);
}
