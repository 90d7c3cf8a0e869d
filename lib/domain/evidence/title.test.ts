import { describe, expect, test } from "vitest";
import { noteIn, titleIn } from "./title.ts";

describe("a title", () => {
  test.each([
    ["da", "Strategy", "Strategi"],
    ["en", "Strategy", "Strategy"],
    ["en", null, "Strategi"],
  ] as const)("in %s with %s in English is %s", (locale, titleEn, shown) => {
    expect(titleIn(locale, { title: "Strategi", titleEn })).toBe(shown);
  });
});

describe("a note", () => {
  test.each([
    ["da", "Se side 4", "See page 4", "Se side 4"],
    ["en", "Se side 4", "See page 4", "See page 4"],
    ["en", "Se side 4", null, "Se side 4"],
    ["da", null, "See page 4", "See page 4"],
    ["da", null, null, null],
  ] as const)("in %s of %s and %s is %s", (locale, note, noteEn, shown) => {
    expect(noteIn(locale, { note, noteEn })).toBe(shown);
  });
});
