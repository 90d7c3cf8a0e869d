import { environment } from "#lib/platform/env.ts";
import { placeOf as placeNamedBy } from "#lib/usecases/backup/place.ts";
import { restore } from "#lib/usecases/backup/restore.ts";
import { placeOf } from "./readiness/files.ts";
import { type Ended, endWith, wrong } from "./server/ended.ts";

const usage = "Usage: npm run -s restore -- DIR";
const reasons = {
  "no-backup": "that folder holds no backup that this version can read",
  "file-missing": "a file is missing in it",
  "file-damaged": "a file in it has another content than its manifest says",
  "file-unknown": "it holds a file that its manifest does not name",
  "newer-release": "it was made by a newer release; install that one first",
  "rows-differ": "its database holds other rows than its manifest says",
  server:
    "DATABASE_URL names a libSQL server; restore into a file (DATABASE_URL=file:…) and start a new sqld with it as dbs/default/data in its --db-path",
  "database-there": "there is a database already; stop the server and move it away with the files beside it",
  "files-there": "there are files already where FILES_URL points; name an empty place",
  "other-secret": "there is another secret already; with it nobody's second factor would be understood",
  "secret-needed": "it was made with AUTH_SECRET set; set the same one, or nobody's second factor is understood",
} as const;

/** Brings a backup back into an installation that holds nothing yet, whole or not at all (contract §6). */
await endWith(async (): Promise<Ended> => {
  const [folder, ...more] = process.argv.slice(2);
  if (folder === undefined || folder === "" || more.length > 0) return wrong(usage);
  const restored = await restore(await placeNamedBy(environment()), placeOf(folder));
  if (!restored.ok) return wrong(`Nothing was restored: ${reasons[restored.fault.code]} (${restored.fault.at}).`);
  const { rows, files, missing } = restored.value;
  const without = missing === 0 ? "" : `, without ${missing} that were missing when the backup was made`;
  return { code: 0, out: `Restored ${rows} rows and ${files} files${without}. Start the server: npm start` };
});
