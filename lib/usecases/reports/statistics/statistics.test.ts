import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Database } from "#db/client.ts";
import { auditEntry, programmeRole } from "#db/schema/organisation.ts";
import { report as table } from "#db/schema/report.ts";
import { newDatabase } from "#db/testing/database.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { onDisk } from "#lib/platform/files/testing/stores.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { offeringOn } from "#lib/usecases/help/testing/offerings.ts";
import { releaseOn, type TestCell } from "#lib/usecases/insight/testing/releases.ts";
import { workOnce } from "#lib/usecases/jobs/worker.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { besideEdition } from "#lib/usecases/testing/audited.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { organisationOn, type PersonCaller, personOn } from "#lib/usecases/testing/people.ts";
import { makesReports } from "../job.ts";
import { readPrinted } from "../print.ts";
import { sheetsIn } from "../testing/read-back.ts";
import { askForStatistics } from "./ask.ts";
import { openStatistics, readStatisticsFiles } from "./files.ts";
import { readStatistics } from "./view.ts";

vi.stubEnv("LOG_LEVEL", "silent");

const cells: TestCell[] = [
  { kind: "rating", value: { contributors: 12, quartiles: [50, 60, 70] } },
  { kind: "rating", indicator: "4.1.1", value: { contributors: 12, quartiles: [2, 3, 4] } },
  { kind: "rating", indicator: "4.1.2", value: "too-few" },
  { kind: "activity", cut: "Workshop", value: { fromClusters: 30, fromOthers: 4, clusters: 14, regions: { midtjylland: 20 } } },
  { kind: "activity", cut: "Cluster Lab", value: { fromClusters: 8, fromOthers: 0, clusters: 6, regions: { nordjylland: 3 } } },
];
const asked = { form: "steering", locale: "da" };
let database: Database;
let release: string;
let draft: string;
let steering: PersonCaller;

/** Somebody of CED with a role that is really granted: a job looks it up again. */
async function granted(name: string, role: "steering" | "analyst"): Promise<PersonCaller> {
  const found = await personOn(database, name, [], [role]);
  await database.write((writer) => writer.insert(programmeRole).values({ personId: found.actor.id, role, grantedAt: found.clock() }));
  return found;
}

beforeEach(async () => {
  database = await newDatabase();
  await publishEdition(callersOn(database).server, currentEdition);
  release = await releaseOn(database, cells);
  draft = await releaseOn(database, cells, { from: "2026-07-01", to: "2026-09-30" }, "draft");
  steering = await granted("Sten", "steering");
});

const ask = async (caller: PersonCaller, kind: "pdf" | "spreadsheet" = "spreadsheet") => {
  const outcome = await askForStatistics(caller, { ...asked, release, kind });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.report;
};
const rowOf = async (id: string) => (await database.reader.select().from(table).where(eq(table.id, id)))[0];

describe("A published release", () => {
  test("is read in either form: its figures, what is not shown and why", async () => {
    const outcome = await readStatistics(steering, asked);
    if (!outcome.ok || outcome.value.report === null) throw new Error("nothing to read");
    const { releases, report } = outcome.value;
    expect(releases).toEqual([{ id: release, from: "2025-07-01", to: "2026-06-30" }]);
    expect(report.head).toMatchObject({ title: "Rapport til styregruppen", contributors: 12, edition: currentEdition.title.da });
    const ratings = report.tables.find(({ id }) => id === "ratings");
    expect(ratings?.rows).toEqual([
      expect.objectContaining({ id: "4.1.1", figures: [12, 2, 3, 4], hidden: null }),
      expect.objectContaining({ id: "4.1.2", figures: [], hidden: "Vises ikke: for få klynger." }),
    ]);
    expect(ratings?.notes[0]).toBe("1 række vises ikke, så ingen klynge kan kendes.");
    const activities = [
      { name: "Cluster Lab", figures: [8, 0, 6, 0, 3] },
      { name: "Workshop", figures: [30, 4, 14, 20, 0] },
      { name: "In total", figures: [38, 4, null, 20, 3] },
    ];
    expect(await readStatistics(steering, { release, form: "performance", locale: "en" })).toMatchObject({
      value: { report: { tables: [{ id: "activities", rows: activities }, {}, {}, { id: "labels" }] } },
    });
  });

  test("names an offering as it is called now", async () => {
    const { id } = await offeringOn(database, "4.1.1", { kind: "course", titleDa: "Kursus i strategi" });
    const value = { events: 2, clusters: 9, people: 31 };
    const newer = await releaseOn(database, [{ kind: "attendance", offering: id, value }], { to: "2026-08-31" });
    expect(await readStatistics(steering, { ...asked, form: "performance" })).toMatchObject({
      value: { report: { head: { release: newer }, tables: [{}, { rows: [{ name: "Kursus i strategi", figures: [2, 9, 31] }] }, {}, {}] } },
    });
  });

  test("is not there as a draft, nor for whom the policy does not let in", async () => {
    const analyst = await granted("Anna", "analyst");
    expect(await readStatistics(analyst, asked)).toMatchObject({ ok: true });
    for (const caller of [steering, analyst]) {
      expect(await readStatistics(caller, { ...asked, release: draft })).toEqual({ ok: false, code: "not-found" });
      expect(await askForStatistics(caller, { ...asked, release: draft, kind: "pdf" })).toEqual({ ok: false, code: "not-found" });
    }
    const lead = await personOn(database, "Lis", [[await organisationOn(database), "lead"]]);
    const weak = { ...steering, actor: { ...steering.actor, strong: false } };
    for (const caller of [callersOn(database).everybody, lead, weak])
      for (const refused of [
        readStatistics(caller, asked),
        askForStatistics(caller, { ...asked, release, kind: "pdf" }),
        readStatisticsFiles(caller, { release, form: "steering" }),
        openStatistics(caller, { report: "x" }),
      ])
        expect(await refused).toEqual({ ok: false, code: "forbidden" });
    expect(await askForStatistics(steering, { ...asked, release, kind: "word" })).toMatchObject({ code: "invalid" });
    expect(await database.reader.$count(table)).toBe(0);
    expect(await database.reader.$count(auditEntry, besideEdition)).toBe(0);
  });
});

describe("A file of a release", () => {
  test("is made once by the job of reports, for who asked alone, and read back", async () => {
    const [wanted, other] = [await ask(steering), await granted("Sanne", "steering")];
    expect(await ask(steering)).toBe(wanted);
    const { store } = await onDisk();
    expect(await workOnce({ database, clock: steering.clock, handlers: { report: makesReports({ open: async () => store }) } })).toBe(
      "done",
    );
    const made = await rowOf(wanted);
    expect(made).toMatchObject({ state: "done", organisationId: null, fileName: "klyngeklar-styregruppe-2025-07-01-2026-06-30.xlsx" });
    const bytes = Buffer.concat(await (await store.verified(made?.storageKey ?? "", made?.hash ?? "")).toArray());
    const sheets = await sheetsIn(bytes);
    expect(sheets.get("Vurderinger pr. indikator")).toMatchObject([
      { Median: 3, Bemærkning: null },
      { Median: null, "Klynger, cirka": null, Bemærkning: "Vises ikke: for få klynger." },
    ]);
    const files = { release, form: "steering" };
    expect(await readStatisticsFiles(steering, files)).toMatchObject({
      value: { reports: [{ id: wanted, state: "done", askedBy: "Sten" }] },
    });
    expect(await readStatisticsFiles(other, files)).toMatchObject({ value: { reports: [] } });
    expect(await openStatistics(other, { report: wanted })).toEqual({ ok: false, code: "not-found" });
    const log = await database.reader.select().from(auditEntry).where(eq(auditEntry.action, "release.read"));
    expect(log).toMatchObject([{ subject: wanted, detail: { release, kind: "spreadsheet" } }]);
  });

  test("is not made for somebody who has lost the role", async () => {
    const wanted = await ask(steering);
    await database.write((writer) => writer.delete(programmeRole).where(eq(programmeRole.personId, steering.actor.id)));
    await workOnce({ database, clock: steering.clock, handlers: { report: makesReports() } });
    expect(await rowOf(wanted)).toMatchObject({ state: "failed", failedBecause: "no-access" });
  });

  test("is printed from its page by a secret, while it is being made", async () => {
    const wanted = await ask(steering, "pdf");
    const { everybody } = callersOn(database);
    const printed = () => readPrinted(everybody, { secret: "hemmelig", locale: "da" });
    const set = (state: "working" | "waiting") =>
      database.write((writer) =>
        writer
          .update(table)
          .set({ state, printHash: hashOf("hemmelig") })
          .where(eq(table.id, wanted)),
      );
    await set("waiting");
    expect(await printed()).toMatchObject({ code: "not-found" });
    await set("working");
    expect(await printed()).toMatchObject({ value: { of: "release", report: { head: { release, form: "steering" } } } });
    await database.write((writer) => writer.delete(programmeRole).where(eq(programmeRole.personId, steering.actor.id)));
    expect(await printed()).toMatchObject({ code: "not-found" });
  });
});
