import { expect, test } from "vitest";
import { splitSource } from "./source.ts";

const whole = { publisher: null, year: null, title: "", address: null, basis: null };
const pricing = {
  publisher: "ESCA",
  year: null,
  title: "pricing information",
  address: "https://cluster-analysis.org/pricing-information-1",
  basis: null,
};

test.each([
  ["ESCA (undated), pricing information, https://cluster-analysis.org/pricing-information-1", pricing],
  ["Klyngeklar (2026), own stand-in", { ...whole, publisher: "Klyngeklar", year: "2026", title: "own stand-in" }],
  [
    "Klyngeklar (2026), inferred from what precedes the visit (ESCA (undated), pricing information, https://cluster-analysis.org/pricing-information-1)",
    { ...whole, publisher: "Klyngeklar", year: "2026", title: "inferred from what precedes the visit", basis: pricing },
  ],
  [
    "A, B and C (Århus) (2019), one, two, http://example.org/a?b=(c)",
    { ...whole, publisher: "A, B and C (Århus)", year: "2019", title: "one, two", address: "http://example.org/a?b=(c)" },
  ],
  ["MADE (2021)", { ...whole, publisher: "MADE", year: "2021" }],
  ["told by a colleague", { ...whole, title: "told by a colleague" }],
  ["X (2020), title, javascript:alert(1)", { ...whole, publisher: "X", year: "2020", title: "title, javascript:alert(1)" }],
  ["", whole],
])("%s is split into its parts", (source, parts) => {
  expect(splitSource(source)).toEqual(parts);
});
