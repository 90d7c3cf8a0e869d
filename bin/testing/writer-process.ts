import { appendFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { openDatabase } from "#db/client.ts";
import { evidence } from "#db/schema/evidence.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { openFileStore } from "#lib/platform/files/open.ts";
import { newFileKey } from "#lib/platform/files/store.ts";

// Somebody at work in a process of its own, for the test that makes a backup meanwhile: the nth transaction adds the nth
// document and its line of the log and takes the document away that is three older, whose file then goes. Once it is on the
// disk, a line says so.
const [url = "", FILES_URL = "", log = "", name = "", organisationId = "", addedBy = ""] = process.argv.slice(2);
const [database, store, keys] = [await openDatabase(url), await openFileStore({ FILES_URL }), new Map<number, string>()];
for (let n = 1; ; n += 1) {
  const { key, bytes, sha256 } = await store.put(newFileKey(), new TextEncoder().encode(`${name} ${n} `.repeat(2000)));
  await database.write(async (writer) => {
    await writer.insert(evidence).values({
      ...{ id: `${name}-${n}`, organisationId, title: `${name} ${n}`, storageKey: key, fileName: `${n}.txt` },
      ...{ mediaType: "text/plain", size: bytes, hash: sha256, addedBy, addedAt: new Date() },
    });
    await writer
      .insert(auditEntry)
      .values({ at: new Date(), action: "evidence.change", organisationId, subject: `${name}-${n}`, detail: {} });
    await writer.delete(evidence).where(eq(evidence.id, `${name}-${n - 3}`));
  });
  keys.set(n, key);
  await appendFile(log, `${n}\n`);
  const gone = keys.get(n - 3);
  if (gone !== undefined) await store.remove(gone);
  await pause(2);
}
