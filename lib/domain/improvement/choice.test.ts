import { expect, test } from "vitest";
import { faultsOf } from "../fault.ts";
import { ChosenImprovements, withChosen } from "./choice.ts";

const item = (indicator: string, chosen: boolean, effect: string) => ({ indicator, from: 1, chosen, effect });

test("a chosen improvement needs its effect described, one that is not needs nothing", () => {
  const raw = { items: [item("a", true, " "), item("b", false, ""), item("c", true, "Flere møder.")] };
  const parsed = ChosenImprovements.safeParse(raw);
  expect(parsed.success ? [] : faultsOf(parsed.error, raw)).toMatchObject([{ path: "/items/0/effect", code: "blank" }]);
});

test("what was on offer and is not chosen leaves the list; what was not on offer stays", () => {
  const saved = [
    { indicator: "x", from: 0, effect: "Stod der før." },
    { indicator: "a", from: 2, effect: "Gammel." },
    { indicator: "b", from: 2, effect: "Gammel." },
  ];
  expect(withChosen(saved, { items: [item("a", true, " Ny. "), item("b", false, "Gammel.")] })).toEqual([
    { indicator: "x", from: 0, effect: "Stod der før." },
    { indicator: "a", from: 1, effect: "Ny." },
  ]);
});
