import { expect, it } from "vitest";
import { dayWords, momentWords } from "./days.ts";

it.each([
  ["2026-05-03", "3. maj 2026", "3 May 2026"],
  ["2026-12-24T23:30:00.000Z", "25. dec. 2026", "25 Dec 2026"],
])("%s is written as the day that it is in Denmark", (at, da, en) => {
  expect([dayWords("da", at), dayWords("en", at)]).toEqual([da, en]);
});

it("A moment has its time", () => {
  expect(momentWords("da", "2026-12-24T23:30:00.000Z")).toBe("25. dec. 2026, 00.30");
});
