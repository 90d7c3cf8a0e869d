import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Database, openDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { person } from "#db/schema/identity.ts";
import { event, offering } from "#db/schema/offering.ts";
import { registerCluster } from "#db/schema/register.ts";
import { readSheet } from "#lib/platform/spreadsheet.ts";
import { importAttendance } from "#lib/usecases/attendance/import.ts";
import { previewAttendance } from "#lib/usecases/attendance/preview.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { compared, type Measurement } from "./measure.ts";
import { root } from "./served.ts";

const [rows, clusters, unknown] = [100_000, 1300, 300];

/** A list of people in 1,300 clusters of the catalogue, and one in fifty under a name that nothing is called. */
function sheetOfPeople(): Uint8Array {
  const organisation = (at: number) => (at % 50 === 0 ? `Ukendt forening ${(at / 50) % unknown}` : `Klynge ${at % clusters} Prøve`);
  const lines = Array.from({ length: rows }, (_, at) => `Deltager ${at};${organisation(at)};d${at}@prove.example`);
  return new TextEncoder().encode(["Navn;Organisation;E-mail", ...lines].join("\n"));
}

async function fill({ write }: Database): Promise<void> {
  const at = new Date();
  await write(async (writer) => {
    await writer.insert(person).values({ id: "p", name: "P", email: "p@prove.example", emailVerified: true, createdAt: at, updatedAt: at });
    const texts = { titleDa: "Lejr", titleEn: "Camp", descriptionDa: "", descriptionEn: "" };
    await writer.insert(offering).values({ id: "o", kind: "innovation-camp", ...texts, version: 1, changedAt: at });
    await writer.insert(event).values({ id: "e", offeringId: "o", title: "Lejr", day: "2026-08-25", version: 1, changedAt: at });
    for (let number = 0; number < clusters; number += 1) {
      const name = `Klynge ${number} Prøve`;
      const row = { id: `c${number}`, slug: `c${number}`, name, sortName: name.toLowerCase(), version: 1, changedAt: at };
      await writer.insert(registerCluster).values(row);
    }
  });
}

async function timed<V>(doing: () => Promise<V>): Promise<[milliseconds: number, value: V]> {
  const began = performance.now();
  const value = await doing();
  return [performance.now() - began, value];
}

/** A sheet of 100,000 people, looked at and then counted, against reading the file alone. */
export async function attendance(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-bench-"));
  const database = await openDatabase(pathToFileURL(join(folder, "bench.db")).href);
  try {
    await migrateDatabase(database, join(root, "db/migrations"));
    await fill(database);
    const caller: Caller = {
      actor: { kind: "person", id: "p", strong: true, memberships: [], programmeRoles: ["analyst"] },
      ...{ clock: () => new Date(), database },
    };
    const bytes = sheetOfPeople();
    await readSheet(bytes);
    const [reading] = await timed(() => readSheet(bytes));
    const choices = { names: {}, rest: "other" };
    const [looking, seen] = await timed(() => previewAttendance(caller, { bytes, event: "e", choices }));
    if (!seen.ok) throw new Error(seen.code);
    const { mapping, digest } = seen.value;
    const [counting, counted] = await timed(() => importAttendance(caller, { bytes, event: "e", choices, mapping, digest }));
    if (!counted.ok) throw new Error(counted.code);
    return [
      compared("attendance-preview-100000", "ms", looking, reading, { atMost: 6 }),
      compared("attendance-import-100000", "ms", counting, reading, { atMost: 8 }),
    ];
  } finally {
    database.close();
    await rm(folder, { recursive: true, force: true });
  }
}
