import { describe, expect, it } from "vitest";
import { figureWords, labelWithUnit } from "./figure.ts";

describe("A figure with its unit", () => {
  it.each([
    [0, "medlemmer", "0 medlemmer"],
    [1, "medarbejdere", "1 (medarbejdere)"],
    [1.5, "år", "1,5 år"],
    [2, "grupper", "2 grupper"],
    [1, "", "1"],
    [1500000, "kr.", "1.500.000 kr."],
  ])("writes %d %s as %s", (value, unit, words) => {
    expect(figureWords(value, unit, "da")).toBe(words);
  });
  it("follows the language", () => {
    expect(figureWords(2.5, "FTE", "en")).toBe("2.5 FTE");
  });
});

describe("A label with its unit", () => {
  it.each([
    ["Fratrådte medarbejdere", "medarbejdere", "Fratrådte medarbejdere"],
    ["Måneder, hvor mindst 80 % er sikret", "måneder", "Måneder, hvor mindst 80 % er sikret"],
    ["Private indtægter", "kr.", "Private indtægter (kr.)"],
    ["Answered", "", "Answered"],
  ])("writes %s, %s as %s", (label, unit, words) => {
    expect(labelWithUnit(label, unit)).toBe(words);
  });
});
