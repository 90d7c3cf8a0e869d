import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test, vi } from "vitest";
import { look } from "#db/schema/consent.ts";
import { job } from "#db/schema/job.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { report as table } from "#db/schema/report.ts";
import { openFileStore } from "#lib/platform/files/open.ts";
import { onDisk } from "#lib/platform/files/testing/stores.ts";
import { keptAs } from "#lib/platform/programme.ts";
import { withdrawConsent } from "#lib/usecases/consent/withdraw.ts";
import { cleanUp } from "#lib/usecases/jobs/clean-up.ts";
import { workOnce } from "#lib/usecases/jobs/worker.ts";
import { sharedCase } from "#lib/usecases/sparring/testing/cases.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { askForReport } from "./ask.ts";
import { makesReports } from "./job.ts";
import { readReports } from "./list.ts";
import type { Maker } from "./maker.ts";
import { openReport } from "./open.ts";

vi.stubEnv("LOG_LEVEL", "silent");

const maker: Maker = async () => ({ bytes: Buffer.from("%PDF"), fileName: "rapport.pdf", mediaType: "application/pdf" });

/** A case with a report of the secretariat's and one of CED's, both made. */
async function made() {
  const shared = await sharedCase();
  const { folder } = await onDisk();
  const store = await openFileStore({ FILES_URL: pathToFileURL(folder).href });
  // The store of this process, for as long as the test runs.
  keptAs("klyngeklarFiles").it = Promise.resolve(store);
  onTestFinished(() => {
    keptAs("klyngeklarFiles").it = undefined;
  });
  const asked = { case: shared.case, kind: "pdf", locale: "en" };
  const ids: string[] = [];
  for (const caller of [shared.own.member, shared.benchmarker]) {
    const outcome = await askForReport(caller, asked);
    if (!outcome.ok) throw new Error(outcome.code);
    ids.push(outcome.value.report);
  }
  const handlers = { report: makesReports({ makers: { pdf: maker }, open: async () => store }) };
  for (const _ of ids) await workOnce({ database: shared.database, clock: shared.own.lead.clock, handlers });
  const [ours = "", theirs = ""] = ids;
  return { ...shared, folder, asked, ours, theirs };
}

test("Each side has its own reports; a download of CED's is written down", async () => {
  const { own, benchmarker, second, database, case: id, ours, theirs } = await made();
  const idsFor = async (caller: typeof benchmarker) => {
    const outcome = await readReports(caller, { case: id });
    return outcome.ok ? outcome.value.reports.map((report) => report.id) : outcome.code;
  };
  expect([await idsFor(own.lead), await idsFor(own.reader), await idsFor(benchmarker), await idsFor(second)]).toEqual([
    [ours],
    [ours],
    [theirs],
    [],
  ]);
  const opened = await openReport(own.lead, { report: ours });
  expect(opened).toMatchObject({ ok: true, value: { name: "rapport.pdf", mediaType: "application/pdf", size: 4 } });
  expect(opened.ok && (await opened.value.content.toArray()).join("")).toBe("%PDF");
  expect(await openReport(own.lead, { report: theirs })).toMatchObject({ code: "not-found" });
  expect(await openReport(benchmarker, { report: ours })).toMatchObject({ code: "not-found" });
  expect(await database.reader.select().from(look).where(eq(look.subject, theirs))).toEqual([]);
  expect(await openReport(benchmarker, { report: theirs })).toMatchObject({ ok: true });
  expect(await database.reader.select().from(look).where(eq(look.subject, theirs))).toHaveLength(1);
  await withdrawConsent(own.lead, { slug: own.slug, purpose: "sparring", assessment: id });
  expect(await openReport(benchmarker, { report: theirs })).toMatchObject({ code: "not-found" });
  expect(await idsFor(benchmarker)).toBe("not-found");
});

test("Who asks is written down; who may not ask leaves nothing behind", async () => {
  const { own, other, second, weak, analyst, admin, database, asked, ours, case: id } = await made();
  const audited = await database.reader.select().from(auditEntry).where(eq(auditEntry.subject, ours));
  expect(audited).toMatchObject([{ action: "report.make", personId: own.member.actor.id, organisationId: own.id }]);
  const { everybody } = callersOn(database);
  const before = await database.reader.$count(table);
  const jobs = await database.reader.$count(job);
  // A benchmarker who does not spar with it may read the report and makes none.
  for (const caller of [other.lead, second, weak, analyst, admin, everybody]) {
    expect(await askForReport(caller, asked)).toMatchObject({ ok: false, code: expect.stringMatching(/^(not-found|forbidden)$/) });
    expect(await openReport(caller, { report: ours })).toMatchObject({ ok: false, code: expect.stringMatching(/^(not-found|forbidden)$/) });
  }
  expect(await askForReport(own.lead, { ...asked, case: "nowhere" })).toMatchObject({ code: "not-found" });
  expect(await askForReport(own.lead, { ...asked, kind: "poster" })).toMatchObject({ code: "invalid" });
  expect(await readReports(other.lead, { case: id })).toMatchObject({ code: "not-found" });
  expect(await openReport(own.lead, { report: "nowhere" })).toMatchObject({ code: "not-found" });
  expect([await database.reader.$count(table), await database.reader.$count(job)]).toEqual([before, jobs]);
});

test("A file that is no longer what was made is not handed out", async () => {
  const { own, database, folder, ours } = await made();
  const [row] = await database.reader.select().from(table).where(eq(table.id, ours));
  await writeFile(join(folder, row?.storageKey ?? ""), "%PDX");
  expect(await openReport(own.lead, { report: ours })).toMatchObject({ code: "file-changed" });
});

test("After 30 days the clean-up takes reports and asks for their files to go", async () => {
  const { own, database, ours, theirs } = await made();
  const run = async (day: string) => {
    const effect = await cleanUp.run({ id: day, clock: () => new Date(`${day}T12:00:00Z`), database }, {});
    await database.write(async (writer) => effect?.(writer));
  };
  await run("2026-12-20");
  expect(await openReport(own.lead, { report: ours })).toMatchObject({ ok: true });
  await run("2026-12-24");
  expect(await database.reader.$count(table)).toBe(0);
  const gone = await database.reader.select({ key: job.key }).from(job).where(eq(job.kind, "file-removal"));
  expect(gone.map(({ key }) => key).sort()).toEqual([`report:${ours}`, `report:${theirs}`].sort());
});
