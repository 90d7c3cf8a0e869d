import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { labelAward, registerChange, registerCluster } from "#db/schema/register.ts";
import { addDays } from "#lib/domain/date.ts";
import { publishRegister } from "../publish.ts";
import { restretch } from "../stretches.ts";
import { type Entry, registerOf } from "../testing/entries.ts";
import { answerRegister } from "./answer.ts";
import { readCluster } from "./cluster.ts";
import { readCounts } from "./counts.ts";
import { listRegister } from "./list.ts";
import { listOthers } from "./others.ts";
import { readCountsOverTime } from "./over-time.ts";
import { readPerMillion } from "./per-million.ts";
import { readScores } from "./scores.ts";

async function facts() {
  const { database, server, everybody } = await registerOf([]);
  await database.write(async (writer) => {
    // Nothing but the facts: the change that an empty register begins with in these tests is none of theirs.
    await writer.delete(registerChange);
  });
  expect(await publishRegister(server, {})).toMatchObject({ value: { isNew: true } });
  return { database, everybody };
}

test("a cluster is shown with its history, its sources, and what it became", async () => {
  const { everybody } = await facts();
  expect(await readCluster(everybody, { slug: "offshoreenergy-dk" })).toMatchObject({
    value: {
      ...{
        name: "Offshoreenergy.dk",
        field: "energy-and-environment",
        region: "syddanmark",
        regionConfidence: "stated",
        asOf: "2026-11-23",
      },
      labels: [{ label: "gold", state: "unknown", because: "end-unknown", since: "2017-09" }],
      awards: [{ label: "gold", awarded: "2017-09", confidence: "stated", source: expect.stringContaining("regionsyddanmark.dk") }],
      successors: [{ slug: "energy-innovation-cluster", kind: "renamed", since: "2019" }],
      ...{ predecessors: [], criteria: [] },
    },
  });
  expect(await readCluster(everybody, { slug: "clean" })).toMatchObject({
    value: { predecessors: [{ slug: "copenhagen-cleantech-cluster", kind: "merged", since: "2014-05" }, { slug: "lean-energy-cluster" }] },
  });
  expect(await readCluster(everybody, { slug: "made", asOf: "2023-10-31" })).toMatchObject({
    value: { labels: [{ label: "gold", state: "expiring", validUntil: "2023-10-31", graceUntil: "2024-10-31" }, { label: "bronze" }] },
  });
  expect(await readCluster(everybody, { slug: "nobody" })).toEqual({ ok: false, code: "not-found" });
  expect(await readCluster(everybody, { slug: "made", asOf: "2023-02-29" })).toMatchObject({ code: "invalid" });
});

test("a cluster that was taken out is nowhere", async () => {
  const { database, everybody } = await facts();
  await database.write(async (writer) => {
    await writer.update(registerCluster).set({ removedAt: new Date() }).where(eq(registerCluster.id, "fact-made"));
    await restretch(writer, "fact-made");
    const change = { batch: "b", clusterId: "fact-made", before: {}, after: null, reason: "dobbelt", changedAt: new Date() };
    await writer.insert(registerChange).values(change);
  });
  expect(await readCluster(everybody, { slug: "made" })).toEqual({ ok: false, code: "not-found" });
  expect(await listRegister(everybody, { q: "made", state: "all" })).toMatchObject({ value: { total: 0 } });
});

const some: Entry[] = [
  {
    name: "Guld",
    field: "ict",
    region: "sjaelland",
    awards: [
      ["gold", "2024-12-01", "2026-12-01"],
      ["bronze", "2020", "2022"],
    ],
  },
  { name: "Sølv", field: "ict", region: "hovedstaden", awards: [["silver", "2025-05-01", "2027-05-01"]] },
  { name: "Tabt", awards: [["gold", "2020-01-01", "2022-01-01", "2023-02-01"]] },
];

test("counts are by label, field and region, each organisation once among any", async () => {
  const { everybody } = await registerOf(some);
  const outcome = await readCounts(everybody, {});
  expect(outcome).toMatchObject({
    value: {
      ...{ asOf: "2026-11-23", clusters: 3 },
      all: { held: { gold: 1, silver: 1, bronze: 0, any: 2 }, unknown: { bronze: 1, any: 0 }, lapsed: { gold: 1, any: 1 } },
      byField: expect.arrayContaining([expect.objectContaining({ field: "ict", held: { gold: 1, silver: 1, bronze: 0, any: 2 } })]),
    },
  });
  const regions = outcome.ok ? outcome.value.byRegion.map(({ region, held }) => [region, held.any]) : [];
  expect(regions).toEqual([
    ...[
      ["hovedstaden", 1],
      ["sjaelland", 1],
      ["syddanmark", 0],
    ],
    ...[
      ["midtjylland", 0],
      ["nordjylland", 0],
      [null, 0],
    ],
  ]);
  expect(await readCounts(everybody, { asOf: "2027-01-01" })).toMatchObject({
    value: { byRegion: [{ region: "oestdanmark", held: { any: 2 } }, {}, {}, {}, { region: null }] },
  });
});

test("the published counts stand as they were published, and the register's own only where it is complete", async () => {
  const { everybody } = await facts();
  expect(await readCountsOverTime(everybody, {})).toMatchObject({
    value: {
      published: [
        { asOf: "2013-10", precision: "month", gold: 4, silver: null, bronze: null },
        { asOf: "2017-01-19", precision: "day", gold: 8, silver: 5, bronze: 23 },
        ...[
          { asOf: "2017-09", gold: 11 },
          { asOf: "2018", precision: "year", ofTotal: 42 },
          { asOf: "2019-01", gold: 14 },
        ],
      ],
      own: null,
    },
  });
  const { everybody: other } = await registerOf(some.slice(1));
  expect(await readCountsOverTime(other, {})).toMatchObject({
    value: {
      published: [],
      own: {
        from: "2023-02-01",
        points: [
          { day: "2023-02-01", gold: 0, silver: 0, bronze: 0 },
          { day: "2025-05-01", silver: 1 },
        ],
      },
    },
  });
});

test("a register that changes often is shown month by month, as it stood after the last change of each", async () => {
  const day = (at: number) => addDays("2024-01-01", at);
  const entries = Array.from({ length: 200 }, (_, at): Entry => ({ name: `Klynge ${at}`, awards: [["bronze", day(at), "2030-01-01"]] }));
  const { everybody } = await registerOf(entries);
  const outcome = await readCountsOverTime(everybody, {});
  const own = outcome.ok ? outcome.value.own : null;
  expect(own?.every).toBe("month");
  expect(own?.points.map((point) => [point.day, point.bronze])).toEqual([
    ...[
      ["2024-01-31", 31],
      ["2024-02-29", 60],
      ["2024-03-31", 91],
      ["2024-04-30", 121],
      ["2024-05-31", 152],
      ["2024-06-30", 182],
    ],
    ["2024-07-18", 200],
  ]);
});

test("rates are of Denmark's population as it was counted last before the day", async () => {
  const { everybody } = await registerOf(some);
  expect(await readPerMillion(everybody, {})).toMatchObject({
    value: {
      denmark: { population: 6_025_603, populationOn: "2026-01-01", gold: { count: 1, per: "0.2" }, bronze: { count: 0, per: "0.0" } },
    },
  });
  expect(await readPerMillion(everybody, { asOf: "2012-01-01" })).toEqual({ ok: true, value: { asOf: "2012-01-01", denmark: null } });
});

test("organisations without a known label are told besides those with one, as of the day", async () => {
  const { database, everybody } = await registerOf([
    { name: "Åben" },
    { name: "Med", awards: [["gold", "2021", "2023-10-31"]] },
    { name: "Borte" },
  ]);
  await database.write((writer) => writer.update(registerCluster).set({ removedAt: new Date() }).where(eq(registerCluster.slug, "borte")));
  expect(await listOthers(everybody, {})).toEqual({ ok: true, value: { total: 1, others: [{ slug: "aaben", name: "Åben" }] } });
  expect(await listOthers(everybody, { asOf: "2020-12-31" })).toMatchObject({ value: { total: 2, others: [{ slug: "med" }, {}] } });
});

test("published scores come from any country", async () => {
  const { everybody } = await facts();
  const outcome = await readScores(everybody, {});
  expect(outcome.ok ? outcome.value[0] : null).toMatchObject({
    organisation: "GCE Ocean Technology",
    country: "NO",
    year: "2013",
    scorePercent: "100",
  });
});

test("an answer stays the same as long as the register does, and changes with it at once", async () => {
  const { database, everybody } = await registerOf(some);
  const first = await answerRegister(everybody, { label: "gold" });
  expect(await answerRegister(everybody, { label: "gold", page: "1" })).toEqual(first);
  await database.write(async (writer) => {
    await writer.update(labelAward).set({ validUntil: "2026-10-01", endsOn: "2026-10-01" }).where(eq(labelAward.id, "guld-0"));
    await restretch(writer, "guld");
  });
  const second = await answerRegister(everybody, { label: "gold" });
  const text = (outcome: typeof first) => (outcome.ok ? new TextDecoder().decode(outcome.value.bytes) : "");
  expect([text(first), text(second)].map((answer) => JSON.parse(answer).items[0].labels[0].state)).toEqual(["expiring", "in-grace"]);
  expect(second).not.toMatchObject({ value: { etag: first.ok ? first.value.etag : "" } });
});

test("as CSV it has a line for each label, and no name can be a formula", async () => {
  const { everybody } = await registerOf([
    {
      name: '=1+1 "A", B',
      field: "ict",
      region: "sjaelland",
      awards: [
        ["gold", "2024-12", "2026-12"],
        ["silver", "2026-01-01", "2028-01-01"],
      ],
    },
  ]);
  const outcome = await answerRegister(everybody, { format: "csv" });
  const lines = outcome.ok ? new TextDecoder().decode(outcome.value.bytes).split("\r\n") : [];
  expect(lines).toEqual([
    "slug,name,field,region,label,state,awarded,validUntil,precision",
    '1-1-a-b,"\'=1+1 ""A"", B",ict,sjaelland,gold,expiring,2024-12,2026-12,month',
    '1-1-a-b,"\'=1+1 ""A"", B",ict,sjaelland,silver,valid,2026-01-01,2028-01-01,day',
    "",
  ]);
});
