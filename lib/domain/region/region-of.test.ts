import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { crossesBorder, isDanishPostcode, regionOf } from "./region-of.ts";
import { regions, regionsOn } from "./regions.ts";

const ids = new Map([
  ["1081", "nordjylland"],
  ["1082", "midtjylland"],
  ["1083", "syddanmark"],
  ["1084", "hovedstaden"],
  ["1085", "sjaelland"],
]);

/** The rows of the committed facts; towns hold no comma except in quotes, which the columns used here come before or after. */
const facts = readFileSync(new URL("../../../db/facts/postcodes.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const cells = line.split(",");
    return { postcode: cells[0] ?? "", region: ids.get(cells.at(-4) ?? ""), town: ids.get(cells.at(-2) ?? "") };
  });

describe("the table of the domain", () => {
  it("agrees with the committed facts on every postcode", () => {
    expect(facts).toHaveLength(1433);
    for (const { postcode, town } of facts) expect(regionOf(postcode, "2026-12-31"), postcode).toBe(town);
  });

  it("has no other postcodes", () => {
    const known = new Set(facts.map(({ postcode }) => postcode));
    const all = Array.from({ length: 10_000 }, (_, number) => String(number).padStart(4, "0"));
    expect(all.filter(isDanishPostcode)).toEqual([...known].sort());
  });

  it("names the postcodes that reach into another region", () => {
    const reaching = new Set(facts.filter(({ region, town }) => region !== town).map(({ postcode }) => postcode));
    expect(reaching.size).toBe(22);
    for (const { postcode } of facts) expect(crossesBorder(postcode, "2026-12-31"), postcode).toBe(reaching.has(postcode));
  });
});

describe("regions", () => {
  it.each([
    ["2007-01-01", 5],
    ["2026-12-31", 5],
    ["2027-01-01", 4],
    ["2006-12-31", 0],
  ])("on %s are %i", (date, count) => {
    expect(regionsOn(date)).toHaveLength(count);
  });

  it("cover every postcode on every day from 2007", () => {
    for (const date of regions.flatMap(({ from, until }) => [from, until ?? from]))
      for (const { postcode } of facts) expect(regionsOn(date).map(({ id }) => id)).toContain(regionOf(postcode, date));
  });

  it.each([
    ["2100", "2026-12-31", "hovedstaden"],
    ["2100", "2027-01-01", "oestdanmark"],
    ["4000", "2026-12-31", "sjaelland"],
    ["4000", "2027-01-01", "oestdanmark"],
    ["3700", "2027-01-01", "oestdanmark"],
    ["5000", "2027-01-01", "syddanmark"],
    ["8000", "2026-06-01", "midtjylland"],
    ["9000", "2026-06-01", "nordjylland"],
    ["2101", "2026-06-01", "unknown"],
    ["8000", "2006-12-31", "unknown"],
    ["SE-211 20", "2026-06-01", "outside-denmark"],
    ["24937", "2026-06-01", "outside-denmark"],
    ["3900", "2026-06-01", "outside-denmark"],
  ])("%s on %s is %s", (postcode, date, region) => {
    expect(regionOf(postcode, date)).toBe(region);
  });

  it("a border that falls away in 2027 is no border then", () => {
    expect([crossesBorder("4000", "2026-12-31"), crossesBorder("4000", "2027-01-01"), crossesBorder("7100", "2027-01-01")]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
