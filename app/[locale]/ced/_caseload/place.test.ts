import { expect, test } from "vitest";
import { queryOf } from "./place.ts";

test("an address says what is understood, and the rest of it counts as not said", () => {
  expect(queryOf({ label: "gold", whose: "mine", order: "activity", x: "1" })).toEqual({ label: "gold", whose: "mine", order: "activity" });
  expect(queryOf({ label: "platin", whose: "", order: ["session", "activity"] })).toEqual({});
});
