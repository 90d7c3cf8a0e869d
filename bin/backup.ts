import { environment } from "#lib/platform/env.ts";
import { backUp } from "#lib/usecases/backup/back-up.ts";
import { placeOf as placeNamedBy } from "#lib/usecases/backup/place.ts";
import { recordBackupAt } from "#lib/usecases/backup/record.ts";
import { placeOf } from "./readiness/files.ts";
import { type Ended, endWith, wrong } from "./server/ended.ts";

const usage = "Usage: npm run -s backup -- DIR";
const reasons = {
  "no-database": "Nothing was kept: there is no database yet at DATABASE_URL.",
  "not-empty": "Nothing was kept: something lies in that folder already. Name a new one.",
} as const;

/** Keeps a consistent copy of database and files in a new folder, while people work (contract §6). */
await endWith(async (): Promise<Ended> => {
  const [folder, ...more] = process.argv.slice(2);
  if (folder === undefined || folder === "" || more.length > 0) return wrong(usage);
  const [place, now] = [await placeNamedBy(environment()), new Date()];
  const kept = await backUp(place, placeOf(folder), now);
  if (!kept.ok) return wrong(reasons[kept.code]);
  const { rows, files, missing } = kept.value;
  const lost = missing.filter(({ why }) => why === "lost");
  const out = `Kept ${rows} rows and ${files} files in ${placeOf(folder)}. It is as confidential as the installation itself.`;
  if (lost.length === 0) {
    await recordBackupAt(place.database, now);
    return { code: 0, out };
  }
  const keys = lost.map(({ key }) => `  ${key}`).join("\n");
  return {
    code: 1,
    err: `${out}\nBut ${lost.length} files are gone from the file store or damaged in it, and are not in the backup:\n${keys}`,
  };
});
