import { readFile } from "node:fs/promises";
import { importOrganisation } from "#lib/usecases/portable/import.ts";
import { placeOf } from "./readiness/files.ts";
import { type Ended, wrong } from "./server/ended.ts";
import { runOnServer } from "./server/run.ts";

const usage = "Usage: npm run -s organisation -- import FILE";
const reasons = {
  "not-an-archive": "it is no ZIP archive, or it is damaged",
  "not-an-export": "it is no export of Klyngeklar of this version",
  "file-damaged": "a file in it has another content than its manifest says",
  "file-missing": "a file is missing in it",
  "file-unknown": "it holds a file that its manifest does not name",
  "not-empty": "there is an organisation here already; an export goes into an empty installation",
  "unknown-edition": "its answers are for an edition that is not published here; import that first",
  "not-understood": "it holds rows that this version does not know or that are not the organisation's",
} as const;

/** Takes an organisation's export into this installation, whole or not at all (issue 3, point 8). */
await runOnServer("organisation", async (caller): Promise<Ended> => {
  const [command, file, ...more] = process.argv.slice(2);
  if (command !== "import" || file === undefined || more.length > 0) return wrong(usage);
  const bytes = await readFile(placeOf(file)).catch(() => null);
  if (bytes === null) return wrong(`There is no file “${file}” that can be read.\n${usage}`);
  const outcome = await importOrganisation(caller, bytes);
  if (!outcome.ok) return wrong(usage);
  const { value } = outcome;
  if (!value.ok) return wrong(`Nothing was imported from ${file}: ${reasons[value.why]}${value.at === "" ? "" : ` (${value.at})`}.`);
  return { code: 0, out: `Imported ${value.slug}: ${value.rows} rows, ${value.documents} documents.` };
});
