import fc from "fast-check";
import { expect, test } from "vitest";
import { sortNameOf } from "./sort-name.ts";

const byBytes = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const danish = new Intl.Collator("da");

test("names sort as Danish sorts them", () => {
  const sorted = [
    "Agro",
    "Animation Hub",
    "Food & Bio",
    "MADE",
    "Made 2",
    "Zealand",
    "Ærø Klynge",
    "Ökonomi",
    "Ørsted",
    "Aalborg",
    "Aarhus",
    "Århus Ø",
  ];
  expect(sorted.toReversed().sort((a, b) => byBytes(sortNameOf(a), sortNameOf(b)))).toEqual(sorted);
});

test("accents and punctuation make no difference, and the letters of other scripts are kept", () => {
  expect(sortNameOf("Café-Klyngen.dk ")).toBe("cafe klyngen dk");
  expect(sortNameOf("A\u030Arhus")).toBe(sortNameOf("Århus"));
  expect(sortNameOf("Κόμβος")).toBe("κομβος");
});

test("two words of Danish letters sort as the collation of the language has it", () => {
  // “aå” is no Danish spelling, and the collation reads it as something of its own.
  const word = fc
    .string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzæøå"), minLength: 1, maxLength: 8 })
    .map((text) => text.replaceAll("aa", "å"))
    .filter((text) => !text.includes("aå"));
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(Math.sign(byBytes(sortNameOf(a), sortNameOf(b)))).toBe(Math.sign(danish.compare(a, b)));
    }),
  );
});
