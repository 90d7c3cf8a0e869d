import { expect, test } from "vitest";
import { regionAsOf, regionNamed } from "./regions.ts";

test("a region is the one that has taken over its land by the day", () => {
  expect(regionAsOf("sjaelland", "2026-12-31")).toBe("sjaelland");
  expect(regionAsOf("sjaelland", "2027-01-01")).toBe("oestdanmark");
  expect(regionAsOf("nordjylland", "2027-01-01")).toBe("nordjylland");
  // Nobody knows into which of the two a place of the later region lay, and before 2007 there were none.
  expect(regionAsOf("oestdanmark", "2026-12-31")).toBe("oestdanmark");
  expect(regionAsOf("syddanmark", "2006-12-31")).toBe("syddanmark");
});

test("a region is known by its id and its names, with or without the word", () => {
  const texts = ["nordjylland", "Nordjylland", " Region Nordjylland ", "North Denmark Region"];
  expect(texts.map(regionNamed)).toEqual(["nordjylland", "nordjylland", "nordjylland", "nordjylland"]);
  expect(["Sjælland", "Region Zealand", "Eastern Denmark"].map(regionNamed)).toEqual(["sjaelland", "sjaelland", "oestdanmark"]);
  expect(["", "Region", "Skåne"].map(regionNamed)).toEqual([null, null, null]);
});
