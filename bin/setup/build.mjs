import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { root, run } from "./run.mjs";

const folders = ["app", "lib", "db", "public"];
const files = ["bin/seal.ts", "bin/hint.ts", "instrumentation.ts", "next.config.mjs", "package.json", "package-lock.json"];
const stamp = `${root}.next/klyngeklar-sources`;

/** The files of a folder that a build can read: tests and what only they use are none. */
function sourcesIn(folder) {
  return readdirSync(root + folder, { withFileTypes: true })
    .filter(({ name }) => name !== "testing" && !name.includes(".test."))
    .flatMap((entry) => (entry.isDirectory() ? sourcesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));
}

function hashOfSources() {
  const sources = [
    ...folders.filter((name) => existsSync(root + name)).flatMap(sourcesIn),
    ...files.filter((name) => existsSync(root + name)),
  ];
  // Static pages name their languages, and whom to write to, as the build is told.
  const told = ["PUBLIC_URL", "CONTACT_EMAIL", "CONTACT_PHONE"].map((name) => process.env[name] ?? "");
  const hash = createHash("sha256").update(`${told.join("\n")}\n`);
  for (const path of sources.sort())
    hash
      .update(`${path}\n`)
      .update(readFileSync(root + path))
      .update("\n");
  return hash.digest("hex");
}

/** Builds when the sources have changed since the last build. Gives the exit code of the build. */
export async function build() {
  const hash = hashOfSources();
  if (existsSync(`${root}.next/BUILD_ID`) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return 0;
  console.log("Building (npm run build) …");
  rmSync(stamp, { force: true });
  const code = await run("npm", ["run", "-s", "build"]);
  if (code === 0) writeFileSync(stamp, hash);
  return code;
}
