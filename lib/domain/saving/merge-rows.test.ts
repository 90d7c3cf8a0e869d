import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edited, type Known, met, newField, shown } from "./field.ts";
import { merge } from "./merge.ts";
import { same } from "./same.ts";

const bronze = { label: "bronze", assessedOn: "2023-01-10" };
const silver = { label: "silver", assessedOn: "2025-01-10" };
const risen = (indicator: string, from = 2, effect = "x") => ({ indicator, from, effect });

describe("Two changes of the labels held", () => {
  test("rows added here and there are both kept, theirs first; a row taken away stays away", () => {
    expect(merge("labels", [bronze], [bronze, silver], [bronze, { ...silver, label: "gold" }])).toEqual({
      value: [bronze, { ...silver, label: "gold" }, silver],
    });
    expect(merge("labels", [bronze], [], [bronze, silver])).toEqual({ value: [silver] });
  });
  test("the end of one and a new one go together; two ends of the same are for a person", () => {
    const [short, long] = [
      { ...bronze, validUntil: "2025-01-31" },
      { ...bronze, validUntil: "2026-01-31" },
    ];
    expect(merge("labels", [bronze], [short], [bronze, silver])).toEqual({ value: [short, silver] });
    expect(merge("labels", [bronze], [short], [long])).toBeNull();
    expect(merge("labels", [bronze], [], [long])).toBeNull();
  });
  test("a day that both changed otherwise is for a person, not made into two assessments", () => {
    const on = (assessedOn: string) => [{ ...bronze, assessedOn }];
    expect(merge("labels", [bronze], on("2023-01-11"), on("2023-01-12"))).toBeNull();
    expect(merge("labels", [bronze], on("2023-01-11"), on("2023-01-11"))).toEqual({ value: on("2023-01-11") });
  });
  test("two rows of one label and day have no key: the list is one value", () => {
    expect(merge("labels", [], [bronze, bronze], [silver])).toBeNull();
    expect(merge("labels", [silver], [bronze, bronze], [silver])).toEqual({ value: [bronze, bronze] });
  });
});

describe("Two changes of the improvements", () => {
  test("different indicators, and different figures of one, go together; the same effect written twice does not", () => {
    const base = [risen("2.5")];
    expect(merge("improvements", base, [risen("2.5"), risen("4.4")], [risen("2.5"), risen("5.1")])).toEqual({
      value: [risen("2.5"), risen("5.1"), risen("4.4")],
    });
    expect(merge("improvements", base, [risen("2.5", 1)], [risen("2.5", 2, "y")])).toEqual({ value: [risen("2.5", 1, "y")] });
    expect(merge("improvements", base, [risen("2.5", 2, "a")], [risen("2.5", 2, "b")])).toBeNull();
    expect(merge("improvements", [], [risen("2.5", 1)], [risen("2.5", 2)])).toBeNull();
  });
  test("a row that is not complete stays with whoever types it, after what was merged", () => {
    const known = (value: unknown, version: number): Known => ({ value, version, by: null, at: null, carried: null });
    const complete = (rows: unknown) => (Array.isArray(rows) ? rows.filter(({ effect }) => effect !== "") : rows);
    const half = risen("3.1", 1, "");
    const mine = edited(newField("improvements", known([], 0)), [risen("2.5"), half]);
    const after = met(mine, known([risen("4.4")], 1), complete);
    expect([shown(after), after.clash]).toEqual([[risen("4.4"), risen("2.5"), half], false]);
  });
});

const row = fc.record({ indicator: fc.constantFrom("a", "b", "c", "d"), from: fc.nat(2), effect: fc.constantFrom("x", "y", "z") });
const improvements = fc.uniqueArray(row, { selector: ({ indicator }) => indicator, maxLength: 4 });
const day = fc.constantFrom("2023-01-10", "2025-01-10");
const labelRow = fc.record(
  { label: fc.constantFrom("bronze", "silver"), assessedOn: day, validUntil: fc.constantFrom("2026-01-31", "2027-01-31") },
  { requiredKeys: ["label", "assessedOn"] },
);
const labels = fc.uniqueArray(labelRow, { selector: ({ label, assessedOn }) => `${label} ${assessedOn}`, maxLength: 4 });
const lists = fc.oneof(
  fc.tuple(fc.constant("labels" as const), labels, labels, labels),
  fc.tuple(fc.constant("improvements" as const), improvements, improvements, improvements),
);

type AnyRow = Readonly<Record<string, unknown>>;
const idOf = ({ label, assessedOn, indicator }: AnyRow) => JSON.stringify([label, assessedOn, indicator]);
const byId = (list: unknown) => Object.fromEntries((list as AnyRow[]).map((one) => [idOf(one), one]));

test("who changed nothing takes the other's list; the order of the two does not matter; once merged, merging again changes nothing", () => {
  fc.assert(
    fc.property(lists, ([part, from, mine, theirs]) => {
      expect(merge(part, from, from, theirs)).toEqual({ value: theirs });
      expect(byId(merge(part, from, mine, from)?.value)).toEqual(byId(mine));
      const [one, other] = [merge(part, from, mine, theirs), merge(part, from, theirs, mine)];
      expect(one === null).toBe(other === null);
      if (one === null || other === null) return;
      expect(byId(one.value)).toEqual(byId(other.value));
      expect(merge(part, from, mine, one.value)).toEqual(one);
    }),
  );
});

test("no change is lost: every row that one of them changed, and every figure in it, is in what is merged", () => {
  fc.assert(
    fc.property(lists, ([part, from, mine, theirs]) => {
      const merged = merge(part, from, mine, theirs);
      if (merged === null) return;
      const [before, after] = [byId(from), byId(merged.value)];
      for (const side of [byId(mine), byId(theirs)]) {
        for (const id of Object.keys(before)) if (side[id] === undefined) expect(after[id]).toBeUndefined();
        for (const [id, is] of Object.entries(side))
          for (const [key, value] of Object.entries(is)) if (!same(before[id]?.[key], value)) expect(after[id]?.[key]).toEqual(value);
      }
      expect(Object.keys(after)).toHaveLength((merged.value as AnyRow[]).length);
    }),
  );
});
