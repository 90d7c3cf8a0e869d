import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { accentOf, contrast, unreadable } from "./colour.ts";

test("contrast is WCAG's: 21 between black and white, 1 of a colour with itself, 4.54 of #767676 on white", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#0b5c6b", "#0b5c6b")).toBe(1);
  expect(contrast("#ffffff", "#767676")).toBeCloseTo(4.54, 2);
});

test("our own accents can be read, and written on", () => {
  expect(unreadable("#0b5c6b", "light")).toEqual([]);
  expect(unreadable("#6cc3cf", "dark")).toEqual([]);
});

test("a colour that is too bright for the light or too dark for the dark is told with what it stands on", () => {
  expect(unreadable("#6cc3cf", "light").map(({ beside }) => beside)).toEqual(["#fbfaf7", "#ffffff", "#e9f3f2", "#ffffff"]);
  expect(unreadable("#0b5c6b", "dark")[0]).toMatchObject({ beside: "#12181e", contrast: expect.closeTo(2.35, 2) });
});

test("a tint is an eighth of the accent on paper", () => {
  expect(accentOf("#000000", "light")).toEqual({ accent: "#000000", onAccent: "#ffffff", soft: "#dcdbd8" });
});

test("the surfaces are those of the pages", () => {
  const css = readFileSync("app/globals.css", "utf8");
  for (const token of [
    "paper: light-dark(#fbfaf7, #12181e)",
    "card: light-dark(#ffffff, #1a222a)",
    "on-accent: light-dark(#ffffff, #0c2328)",
  ])
    expect(css).toContain(`--color-${token};`);
});
