import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { job } from "#db/schema/job.ts";
import { membership } from "#db/schema/organisation.ts";
import { report as table } from "#db/schema/report.ts";
import { onDisk } from "#lib/platform/files/testing/stores.ts";
import { withdrawConsent } from "#lib/usecases/consent/withdraw.ts";
import type { Handlers } from "#lib/usecases/jobs/handler.ts";
import { workOnce } from "#lib/usecases/jobs/worker.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { sharedCase } from "#lib/usecases/sparring/testing/cases.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { askForReport } from "./ask.ts";
import { ReportFailed } from "./failed.ts";
import { makesReports } from "./job.ts";
import { readReports } from "./list.ts";
import type { Maker } from "./maker.ts";
import { readPrinted } from "./print.ts";

vi.stubEnv("LOG_LEVEL", "silent");

const quick: Maker = async (_, report, progress) => {
  await progress(50);
  return { bytes: Buffer.from(report.head.title), fileName: "rapport.pdf", mediaType: "application/pdf" };
};

async function world(maker: Maker = quick) {
  const shared = await sharedCase();
  const { store } = await onDisk();
  const handlers: Handlers = { report: makesReports({ makers: { pdf: maker }, open: async () => store }) };
  const work = () => workOnce({ database: shared.database, clock: shared.own.lead.clock, handlers });
  const ask = async (caller: Caller) => {
    const outcome = await askForReport(caller, { case: shared.case, kind: "pdf", locale: "da" });
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.value.report;
  };
  const row = async (id: string) => (await shared.database.reader.select().from(table).where(eq(table.id, id)))[0];
  return { ...shared, store, work, ask, row };
}

test("What is asked for is made once, with its progress, its bytes and their hash", async () => {
  const { own, work, ask, row, store, database, case: id } = await world();
  const wanted = await ask(own.reader);
  expect(await ask(own.reader)).toBe(wanted);
  expect(await row(wanted)).toMatchObject({ state: "waiting", progress: 0, kind: "pdf", locale: "da" });
  expect(await work()).toBe("done");
  expect(await work()).toBe("idle");
  const made = await row(wanted);
  expect(made).toMatchObject({ state: "done", progress: 100, fileName: "rapport.pdf", printHash: null });
  const content = await store.verified(made?.storageKey ?? "", made?.hash ?? "");
  expect((await content.toArray()).join("")).toBe("Rapport: egen");
  // Who asks again after that gets a new one.
  expect(await ask(own.reader)).not.toBe(wanted);
  const listed = await readReports(own.member, { case: id });
  expect(listed).toMatchObject({
    ok: true,
    value: { can: { make: true }, reports: expect.arrayContaining([expect.objectContaining({ id: wanted, missing: [] })]) },
  });
  expect(await database.reader.$count(job, eq(job.kind, "report"))).toBe(2);
});

test("A report cut short begins again and takes the place of what was left", async () => {
  let turns = 0;
  const { own, ask, row, store, database } = await world();
  const wanted = await ask(own.lead);
  const maker: Maker = async (context, report, progress) => {
    turns += 1;
    return quick(context, report, progress);
  };
  const run = () =>
    makesReports({ makers: { pdf: maker }, open: async () => store }).run(
      { id: "job", clock: own.lead.clock, database },
      { report: wanted },
    );
  // The first attempt stored its file and died before its end was written.
  await run();
  expect(await row(wanted)).toMatchObject({ state: "working", storageKey: null });
  const effect = await run();
  await database.write(async (writer) => effect?.(writer));
  expect(turns).toBe(2);
  expect(await row(wanted)).toMatchObject({ state: "done" });
  const keys = [];
  for await (const file of store.list()) keys.push(file.key);
  expect(keys).toEqual([(await row(wanted))?.storageKey]);
  // Done is done: a third attempt does nothing.
  expect(await run()).toBeUndefined();
});

test("A dossier made without a document says which one, to whoever may have its file", async () => {
  const lost = { evidence: "minutes", title: "Referat", titleEn: null, indicators: ["4.1.2"], reason: "changed" as const };
  const { own, ask, work, case: id } = await world(async (...asked) => ({ ...(await quick(...asked)), missing: [lost] }));
  await ask(own.lead);
  await work();
  expect(await readReports(own.member, { case: id })).toMatchObject({ ok: true, value: { reports: [{ state: "done", missing: [lost] }] } });
});

test("A report that cannot be made says why; what nobody expected is said too", async () => {
  const without = await world(async () => {
    throw new ReportFailed("no-browser");
  });
  const first = await without.ask(without.own.lead);
  expect(await without.work()).toBe("done");
  expect(await without.row(first)).toMatchObject({ state: "failed", failedBecause: "no-browser", storageKey: null });
  const broken = await world(async () => {
    throw new Error("the printer broke");
  });
  const second = await broken.ask(broken.own.lead);
  expect(await broken.work()).toBe("done");
  expect(await broken.row(second)).toMatchObject({ state: "failed", failedBecause: "failed" });
});

test("Who may not see the case any more gets no report: a withdrawn consent, a colleague who left", async () => {
  const { own, benchmarker, work, ask, row, database, case: id } = await world();
  const made = await ask(benchmarker);
  await work();
  expect(await row(made)).toMatchObject({ state: "done" });
  const [theirs, ours] = [await ask(benchmarker), await ask(own.reader)];
  await withdrawConsent(own.lead, { slug: own.slug, purpose: "sparring", assessment: id });
  await database.write((writer) => writer.delete(membership).where(eq(membership.personId, own.reader.actor.id)));
  expect([await work(), await work()]).toEqual(["done", "done"]);
  for (const report of [theirs, ours]) expect(await row(report)).toMatchObject({ state: "failed", failedBecause: "no-access" });
});

test("A deleted report leaves no file behind", async () => {
  const { own, ask, store, database } = await world();
  const wanted = await ask(own.lead);
  const handler = makesReports({ makers: { pdf: quick }, open: async () => store });
  const effect = await handler.run({ id: "job", clock: own.lead.clock, database }, { report: wanted });
  await database.write((writer) => writer.delete(table).where(eq(table.id, wanted)));
  await database.write(async (writer) => effect?.(writer));
  expect(await database.reader.select().from(job).where(eq(job.kind, "file-removal"))).toHaveLength(1);
});

test("The page to print opens with its secret, in its language, and only while it is printed", async () => {
  const opened: unknown[] = [];
  const { own, ask, work, database } = await world(async (context, report, progress) => {
    const { everybody } = callersOn(context.database);
    const { id } = context;
    await context.database.write((writer) =>
      writer
        .update(table)
        .set({ printHash: hashOf("hemmelig") })
        .where(eq(table.id, id)),
    );
    for (const asked of [
      { secret: "hemmelig", locale: "da" },
      { secret: "hemmelig", locale: "en" },
      { secret: "gættet", locale: "da" },
    ])
      opened.push(await readPrinted(everybody, asked));
    return quick(context, report, progress);
  });
  const wanted = await ask(own.reader);
  await work();
  expect(opened).toMatchObject([
    { ok: true, value: { of: "assessment", report: { head: { title: "Rapport: egen" } } } },
    { code: "not-found" },
    { code: "not-found" },
  ]);
  const { everybody } = callersOn(database);
  expect(await readPrinted(everybody, { secret: "hemmelig", locale: "da" })).toMatchObject({ code: "not-found" });
  // Not even when somebody left its hash there.
  await database.write((writer) =>
    writer
      .update(table)
      .set({ printHash: hashOf("hemmelig") })
      .where(eq(table.id, wanted)),
  );
  expect(await readPrinted(everybody, { secret: "hemmelig", locale: "da" })).toMatchObject({ code: "not-found" });
});
