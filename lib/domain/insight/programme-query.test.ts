import { expect, it } from "vitest";
import { programmeAsked } from "./programme-query.ts";

it("reads what an address asks for, its limit as it is written in the language", () => {
  expect(programmeAsked("da", { unit: "kroner", limit: "50.000" })).toEqual({ unit: "kroner", limit: 50_000 });
  expect(programmeAsked("en", { limit: "1,200" })).toEqual({ unit: "days", limit: 1200 });
  expect(programmeAsked("da", { unit: "days", limit: " " })).toBeNull();
  expect(programmeAsked("da", {})).toBeNull();
  for (const limit of ["et par", "0", "1,5", "-3", "1000000000"]) expect(programmeAsked("da", { unit: "days", limit })).toBe("faulty");
  expect(programmeAsked("da", { unit: "hours", limit: "3" })).toBe("faulty");
});
