import { expect, test } from "vitest";
import { merged } from "./merge.ts";

const base = { title: "a", owner: "", note: "" };

test.each([
  ["nothing of mine", base, { ...base, title: "b" }, { ...base, title: "b" }, []],
  ["different things", { ...base, note: "x" }, { ...base, title: "b" }, { title: "b", owner: "", note: "x" }, []],
  ["the same thing alike", { ...base, note: "x" }, { ...base, note: "x" }, { ...base, note: "x" }, []],
  ["the same thing differently", { ...base, note: "x" }, { ...base, note: "y" }, { ...base, note: "x" }, ["note"]],
  ["what I blanked", { ...base, title: "" }, { ...base, title: "b" }, { ...base, title: "" }, ["title"]],
])("two changes of %s", (_, mine, theirs, values, conflicts) => {
  expect(merged(base, mine, theirs)).toEqual({ values, conflicts });
});
