import { expect, test } from "vitest";
import { knownFaults } from "#app/[locale]/(public)/accessibility/_statement/known-faults.ts";
import { Statement } from "#app/[locale]/(public)/accessibility/_statement/statement.ts";
import type { Note } from "./notes.ts";
import { statementOf } from "./statement-of.ts";

type Look = Extract<Note, { kind: "look" }>;
const look = (path: string, more: Partial<Look> = {}): Look => ({
  ...{ kind: "look", path, colours: "light", axe: "4.14.0", browser: "Chromium 140", rules: ["label", "list"], unclear: [], faults: [] },
  ...more,
});
const walk = (held: boolean): Note => ({ kind: "keyboard", title: "Somebody walks through", held });
const made = (...notes: Note[]) => statementOf(notes, knownFaults, "2026-11-26");

test("pages are counted by what they are, in the languages they were seen in", () => {
  const statement = made(
    look("/en/method"),
    look("/da/metode"),
    look("/da/metode", { colours: "dark", rules: ["color-contrast"], unclear: ["color-contrast"] }),
    look("/da/o/prøve/plan"),
    walk(true),
  );
  expect(Statement.parse(statement)).toMatchObject({
    pages: [
      { page: "method", languages: ["da", "en"], looks: 2 },
      { page: "plan", languages: ["da"], looks: 1 },
    ],
    rules: ["color-contrast", "label", "list"],
    unclear: ["color-contrast"],
    keyboard: ["Somebody walks through"],
    faults: knownFaults,
  });
});

test("what axe found stands before what is known, with its criteria; axe's own advice does not", () => {
  const faults = [
    { rule: "color-contrast", tags: ["cat.color", "wcag2aa", "wcag143", "EN-9.1.4.3"] },
    { rule: "region", tags: ["best-practice"] },
  ];
  const { faults: told } = made(look("/da", { faults }), look("/en", { faults }));
  expect(told).toHaveLength(knownFaults.length + 1);
  expect(told[0]).toMatchObject({ id: "axe-color-contrast", category: "open", criteria: ["1.4.3"] });
  expect(told[0]?.what.da).toContain("/da, /en");
});

test("half a run is no statement", () => {
  expect(() => made(walk(true))).toThrow("no test noted a look");
  expect(() => made(look("/da"), walk(false))).toThrow("Somebody walks through");
  expect(() => made(look("/da/findes-ikke"))).toThrow("the address of no page");
});
