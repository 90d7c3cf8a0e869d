import { describe, expect, test } from "vitest";
import { renewalOf } from "./renewal.ts";

const five = ["a", "b", "c", "d", "e"];

describe("what is shown anew", () => {
  test.each([
    ["nothing has changed", { x: five }, { x: five }],
    ["two have come", { x: five }, { x: [...five, "f", "g"] }],
    ["one has come and one gone", { x: five }, { x: [...five.slice(1), "f"] }],
    ["two come at each of two indicators", { x: five, y: five }, { x: [...five, "f", "g"], y: [...five, "h", "i"] }],
    ["there is too little to begin with", {}, { x: ["a", "b"] }],
  ])("is nothing where %s", (_, before, now) => {
    expect(renewalOf(before, now)).toBeNull();
  });

  test("is what three clusters have come to or gone from; the others stay, or go with who has gone", () => {
    const before = { came: five, went: five, same: five, one: five, left: five };
    const now = {
      came: [...five, "f", "g", "h"],
      went: five.slice(3),
      same: five,
      one: [...five, "f"],
      left: ["b", "c", "d", "e", "f"],
      fresh: ["f", "g", "h"],
    };
    expect(Object.fromEntries(renewalOf(before, now) ?? [])).toEqual({
      ...{ came: "anew", went: "anew", same: "anew", one: "kept", left: "hidden", fresh: "anew" },
    });
  });
});
