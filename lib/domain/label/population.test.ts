import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { perMillion, populationOn, populationSource } from "./population.ts";

const facts = readFileSync(new URL("../../../db/facts/population.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1);

test("the figures are those of the facts, each from its own day on", () => {
  for (const line of facts) {
    const [region, on = "", population, source] = line.split(",");
    expect([region, source]).toEqual(["denmark", populationSource]);
    expect(populationOn(on)).toEqual({ on, population: Number(population) });
  }
  expect(populationOn("2017-09-21")?.on).toBe("2017-01-01");
  expect(populationOn("2012-12-31")).toBeNull();
});

test("a rate has one decimal", () => {
  expect([perMillion(13, 5_781_190), perMillion(0, 5_781_190), perMillion(1, 2_000_000)]).toEqual(["2.2", "0.0", "0.5"]);
});
