import { expect, test } from "vitest";
import { confirmed, edited, type Field, isDue, isPending, type Known, met, newField, saved, settled, shown } from "./field.ts";

const all = (value: unknown) => value;
const anna = { id: "a", name: "Anna" };
const known = (value: unknown, version = 1): Known => ({ value, version, by: anna, at: "2026-11-23T10:00:00Z", carried: null });
const typed = (value: unknown, from: Field = newField("answers", known({ points: 1 }))) => edited(from, value);

test("what is typed is shown and is due; typed back it is neither", () => {
  const field = typed({ points: 2 });
  expect([shown(field), isDue(field, all)]).toEqual([{ points: 2 }, true]);
  const back = edited(field, { points: 1 });
  expect([back.mine, isDue(back, all)]).toEqual([null, false]);
});

test("what is sent is saved; what was typed meanwhile is due after it", () => {
  const sending = { ...typed({ points: 2 }), sending: true };
  expect(isDue(sending, all)).toBe(false);
  const done = saved(sending, known({ points: 2 }, 2));
  expect([done.mine, done.sending]).toEqual([null, false]);
  const on = saved(edited(sending, { points: 3 }), known({ points: 2 }, 2));
  expect([shown(on), on.mine?.base, isDue(on, all)]).toEqual([{ points: 3 }, { points: 2 }, true]);
  // Typed back to what was there before it was sent: it must be sent again.
  const back = saved(edited(sending, { points: 1 }), known({ points: 2 }, 2));
  expect([shown(back), isDue(back, all)]).toEqual([{ points: 1 }, true]);
});

test("another's value comes in where nothing is typed", () => {
  expect(shown(met(newField("answers"), known({ points: 4 }), all))).toEqual({ points: 4 });
});

test("another's change of other inputs is merged and sent again; of the same it is asked, and nothing is lost", () => {
  const start = newField("answers", known({ inputs: { a: 1, b: 1 } }));
  const merged = met(edited(start, { inputs: { a: 2, b: 1 } }), known({ inputs: { a: 1, b: 3 } }, 2), all);
  expect([shown(merged), merged.clash, isDue(merged, all)]).toEqual([{ inputs: { a: 2, b: 3 } }, false, true]);

  const clash = met(typed({ points: 2 }), known({ points: 5 }, 2), all);
  expect([clash.clash, shown(clash), clash.known.value, isDue(clash, all), isPending(clash, all)]).toEqual([
    true,
    { points: 2 },
    { points: 5 },
    false,
    true,
  ]);
  const mine = settled(clash, "mine");
  expect([shown(mine), isDue(mine, all), mine.known.version]).toEqual([{ points: 2 }, true, 2]);
  const theirs = settled(clash, "theirs");
  expect([shown(theirs), isPending(theirs, all)]).toEqual([{ points: 5 }, false]);
});

test("a conflict goes on while mine is typed on, and ends when both say the same", () => {
  const clash = met(typed({ points: 2 }), known({ points: 5 }, 2), all);
  expect(edited(clash, { points: 3 })).toMatchObject({ clash: true, mine: { value: { points: 3 } } });
  expect(edited(clash, { points: 5 })).toMatchObject({ clash: false, mine: null });
  expect(met(clash, known({ points: 2 }, 3), all)).toMatchObject({ clash: false, mine: null });
});

test("rows that are not complete stay here, after the rows that others save", () => {
  const complete = (rows: unknown) => (Array.isArray(rows) ? rows.filter((row) => row !== "half") : rows);
  const start = edited(newField("labels", known(["a"])), ["a", "half"]);
  expect([isPending(start, complete), start.mine]).toEqual([false, { value: ["a", "half"], base: ["a"] }]);
  const after = met(start, known(["a", "b"], 2), complete);
  expect([shown(after), isPending(after, complete), after.clash]).toEqual([["a", "b", "half"], false, false]);
  expect(saved(edited(start, ["a", "c", "half"]), known(["a", "c"], 2)).mine).toEqual({ value: ["a", "c", "half"], base: ["a", "c"] });
});

test("what an earlier round gave is confirmed by sending it again; what it asks again does not count until then", () => {
  const carried = newField("answers", { ...known({ points: 3 }), carried: "confirm" });
  expect([shown(carried), isDue(carried, all)]).toEqual([{ points: 3 }, false]);
  expect(isDue(confirmed(carried), all)).toBe(true);
  expect(edited(edited(carried, { points: 4 }), { points: 3 }).mine).toBeNull();
  const again = newField("answers", { ...known({ points: 3 }), carried: "ask-again" });
  expect(shown(again)).toEqual({});
  expect(isDue(edited(again, { points: 3 }), all)).toBe(true);
});
