import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";

/** The database that an earlier release left (made by `make.sh` beside this), in a folder of its own that `remove` takes away. */
export async function unpackedRelease(name: string): Promise<{ file: string; url: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-test-"));
  const file = join(folder, "old.db");
  await writeFile(file, gunzipSync(await readFile(join(import.meta.dirname, `${name}.db.gz`))));
  return { file, url: pathToFileURL(file).href, remove: () => rm(folder, { recursive: true, force: true }) };
}
