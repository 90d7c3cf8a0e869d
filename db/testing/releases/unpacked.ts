import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { onTestFinished } from "vitest";

/** The database that an earlier release left (made by `make.sh` beside this), in a folder that goes when the test has finished. */
export async function unpackedRelease(name: string): Promise<{ file: string; url: string }> {
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "old.db");
  await writeFile(file, gunzipSync(await readFile(join(import.meta.dirname, `${name}.db.gz`))));
  return { file, url: pathToFileURL(file).href };
}
