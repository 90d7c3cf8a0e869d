import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annexLines, annexOf, type Came } from "./annex.ts";
import { annexFrom } from "./facts.ts";
import { annexSeed, generateAttendance } from "./generate.ts";
import { inOrder } from "./headings.ts";

const file = readFileSync("db/facts/annex-activity-types.csv", "utf8");
const [headers = [], ...lines] = file
  .trimEnd()
  .split("\n")
  .map((line) => line.split(","));
const published = annexFrom(headers, lines);
const events = new Map(
  readFileSync("db/facts/annex-events.csv", "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",")[0] ?? "")
    .reduce((counts, heading) => counts.set(heading, (counts.get(heading) ?? 0) + 1), new Map<string, number>()),
);
const text = (came: readonly Came[], day = "2016-12-31") =>
  `${annexLines(annexOf([], came, day))
    .map((line) => line.join(","))
    .join("\n")}\n`;

describe("the account", () => {
  const came: Came[] = [
    { heading: "Camps", body: "a", countsAs: "cluster", region: "sjaelland", people: 3 },
    { heading: "Camps", body: "a", countsAs: "cluster", region: "sjaelland", people: 1 },
    { heading: "Workshops", body: "a", countsAs: "cluster", region: "hovedstaden", people: 2 },
    { heading: "Workshops", body: "b", countsAs: "cluster", region: null, people: 5 },
    { heading: "Workshops", body: "kommune", countsAs: "other", region: "midtjylland", people: 4 },
  ];

  test("counts a cluster once under a heading and once in the whole, and places clusters only", () => {
    const { rows, total } = annexOf(["Cluster Labs"], came, "2016-12-31");
    expect(rows.map(({ heading, clusters }) => [heading, clusters])).toEqual([
      ["Workshops", 2],
      ["Cluster Labs", 0],
      ["Camps", 1],
    ]);
    expect(total).toEqual({ heading: "TOTAL", fromClusters: 11, others: 4, total: 15, clusters: 2, regions: [0, 0, 0, 4, 2], unplaced: 5 });
  });

  test("has the regions of the period's last day, and what became of those there were before", () => {
    expect(annexOf([], came, "2026-12-31").regions).toContain("hovedstaden");
    const { regions, total } = annexOf([], came, "2027-01-01");
    expect(regions).toEqual(["midtjylland", "nordjylland", "syddanmark", "oestdanmark"]);
    expect(total.regions).toEqual([0, 0, 0, 6]);
  });

  test("has unknown headings after the known ones, by name", () => {
    expect(inOrder(["Øvrige", "Camps", "Besøg", "Workshops", "Camps"])).toEqual(["Workshops", "Camps", "Besøg", "Øvrige"]);
  });
});

describe("generated attendance", () => {
  test("gives the published account back, byte for byte, 61 distinct clusters included, from the seed of the demo and from any other", () => {
    expect(text(generateAttendance(published, events, annexSeed))).toBe(file);
    fc.assert(
      fc.property(fc.string(), (seed) => text(generateAttendance(published, events, seed)) === file),
      { numRuns: 20 },
    );
  });

  test("is the same for the same seed, reaches every event, and names only what is invented", () => {
    const made = generateAttendance(published, events, annexSeed);
    expect(generateAttendance(published, events, annexSeed)).toEqual(made);
    expect(generateAttendance(published, events, "another")).not.toEqual(made);
    for (const [heading, count] of events)
      expect(new Set(made.filter((one) => one.heading === heading).map(({ event }) => event)).size).toBe(count);
    expect(made.every(({ body, people }) => /^Opdigtet (klynge|organisation) \d\d$/.test(body) && people > 0)).toBe(true);
  });

  test("is refused where no attendance has these sums", () => {
    const [first] = published.rows;
    if (first === undefined) throw new Error("no rows");
    const impossible = { ...published, rows: [{ ...first, clusters: 164 }] };
    expect(() => generateAttendance(impossible, events, "x")).toThrow(/cannot be spread/);
    expect(() => generateAttendance(published, new Map(), "x")).toThrow(/0 events/);
  });
});
