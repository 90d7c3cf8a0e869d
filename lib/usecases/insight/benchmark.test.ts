import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { registerCluster } from "#db/schema/register.ts";
import type { CellValue } from "#lib/domain/insight/cell.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { findRevision } from "#lib/usecases/editions/find.ts";
import { enter } from "#lib/usecases/register/testing/entries.ts";
import { startNextRound } from "#lib/usecases/renewal/start-next.ts";
import { saveAs, submitted } from "#lib/usecases/snapshots/testing/answered.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { organisationOn, personOn } from "#lib/usecases/testing/people.ts";
import { twoSecretariats } from "#lib/usecases/testing/secretariat.ts";
import { type Benchmark, readBenchmark } from "./benchmark.ts";
import { releaseOn, type TestCell } from "./testing/releases.ts";

const indicator = "4.1.1";
const rating = (contributors: number): CellValue<"rating"> => ({ contributors, quartiles: [2, 3, 4] });
const cells: TestCell[] = [
  { kind: "rating", value: { contributors: 12, quartiles: [50, 60, 70] } },
  { kind: "rating", indicator, value: rating(12) },
  { kind: "rating", indicator: "4.1.2", value: "would-tell" },
  { kind: "rating", cut: "label:gold", value: "too-few" },
  { kind: "rating", cut: "label:gold", indicator, value: rating(6) },
  { kind: "rating", cut: "field:ict", indicator, value: rating(3) },
  { kind: "demand", indicator, value: { contributors: 12, belowBar: 3, belowMinimum: null, missing: 1 } },
];

async function world() {
  const found = await twoSecretariats();
  const revision = await findRevision(found.database.reader, { id: currentEdition.id }, () => true);
  if (typeof revision === "string") throw new Error(revision);
  const { rulesDigest } = revision.edition.identity;
  const read = async (cut = "all", caller = found.own.lead): Promise<Benchmark> => {
    const outcome = await readBenchmark(caller, { slug: found.own.slug, locale: "da", cut });
    if (!outcome.ok || outcome.value.benchmark === null) throw new Error("nothing to compare");
    return outcome.value.benchmark;
  };
  const inRegister = (more: { field?: string; region?: string }, awards: NonNullable<Parameters<typeof enter>[1][number]["awards"]> = []) =>
    found.database.write(async (writer) => {
      await enter(writer, [{ name: "Egen", ...more, awards }]);
      await writer.update(registerCluster).set({ secretariatId: found.own.id }).where(eq(registerCluster.slug, "egen"));
    });
  return { ...found, rulesDigest, read, inRegister };
}

const rowOf = ({ dimensions }: Benchmark, id: string) => dimensions.flatMap(({ rows }) => rows).find((row) => row.id === id);

test("The own value stands beside its earlier rounds and the quartiles of the newest release, and a closed cell says why", async () => {
  const { own, database, rulesDigest, read } = await world();
  await saveAs(own.member, own.assessment, ["answers", indicator, { points: 2 }]);
  await submitted(own.lead, own.assessment);
  const next = await startNextRound(own.lead, { slug: own.slug });
  if (!next.ok) throw new Error(next.code);
  await saveAs(own.member, next.value.assessment, ["answers", indicator, { points: 4 }], 1);
  await releaseOn(database, [{ kind: "rating", indicator, value: rating(33) }], { rulesDigest, from: "2024-07-01", to: "2025-06-30" });
  await releaseOn(database, cells, { rulesDigest });
  await releaseOn(database, [{ kind: "rating", indicator, value: rating(99) }], { rulesDigest, to: "2026-09-30" }, "draft");
  const found = await read("all", own.reader);
  expect(found).toMatchObject({
    own: { state: "open" },
    rounds: [{ sameRules: true }],
    release: { from: "2025-07-01", to: "2026-06-30", sameRules: true },
    total: { compared: { open: true, quartiles: [50, 60, 70] } },
  });
  expect(rowOf(found, indicator)).toMatchObject({
    ...{ own: { low: 4, high: 4 }, earlier: [2], max: 5 },
    compared: { open: true, contributors: 12, quartiles: [2, 3, 4] },
  });
  expect(rowOf(found, "4.1.2")).toMatchObject({ own: null, compared: { open: false, because: "would-tell" } });
  expect(rowOf(found, "4.1.3")?.compared).toEqual({ open: false, because: "not-released" });
});

test("The register says which cuts a cluster is in; with fewer than five others they are closed", async () => {
  const { database, rulesDigest, read, inRegister } = await world();
  await releaseOn(database, cells, { rulesDigest });
  expect((await read()).cuts).toEqual([
    { cut: "all", of: null, closed: null },
    { cut: "gold", of: null, closed: null },
    { cut: "field", of: null, closed: "not-in-register" },
    { cut: "region", of: null, closed: "not-in-register" },
  ]);
  // Of the six gold holders one is the reader's own: five others, as many as it takes.
  await inRegister({ field: "ict" }, [["gold", "2025-06-01", "2027-05-31"]]);
  expect((await read("gold")).cuts).toEqual([
    { cut: "all", of: null, closed: null },
    { cut: "gold", of: null, closed: null },
    { cut: "field", of: "ict", closed: "few-others" },
    { cut: "region", of: null, closed: "no-region" },
  ]);
  expect(rowOf(await read("gold"), indicator)?.compared).toMatchObject({ open: true });
  expect(rowOf(await read("field"), indicator)?.compared).toEqual({ open: false, because: "few-others" });
});

test("Figures made under other rules, or of no published release, are compared with nothing", async () => {
  const { database, rulesDigest, read } = await world();
  await releaseOn(database, cells, { rulesDigest }, "draft");
  expect(await read()).toMatchObject({ release: null, total: { compared: { open: false, because: "not-released" } } });
  await releaseOn(database, cells, { rulesDigest: "others" });
  const found = await read();
  expect(found.release).toMatchObject({ sameRules: false });
  expect(rowOf(found, indicator)?.compared).toEqual({ open: false, because: "not-released" });
});

test("It is for the own people and nobody else, and there is nothing to compare before the first round", async () => {
  const { own, other, database } = await world();
  const asked = { slug: own.slug, locale: "da" };
  expect(await readBenchmark(other.lead, asked)).toEqual({ ok: false, code: "not-found" });
  const { everybody } = callersOn(database);
  for (const caller of [everybody, await personOn(database, "Anna", [], ["analyst"]), await personOn(database, "Sten", [], ["steering"])])
    expect(await readBenchmark(caller, asked)).toEqual({ ok: false, code: "forbidden" });
  expect(await readBenchmark(own.lead, { ...asked, cut: "other" })).toMatchObject({ code: "invalid" });
  const slug = "ny-klynge";
  const founder = await personOn(database, "Nina", [[await organisationOn(database, { slug, name: "Ny Klynge" }), "lead"]]);
  expect(await readBenchmark(founder, { slug, locale: "da" })).toEqual({
    ...{ ok: true, value: { organisation: { slug, name: "Ny Klynge" }, benchmark: null } },
  });
});
