import { expect, test } from "vitest";
import { splitSource } from "./sourced.tsx";

test.each([
  [
    "ESCA (undated), pricing information, https://cluster-analysis.org/pricing-information-1",
    "ESCA (undated)",
    "pricing information",
    "https://cluster-analysis.org/pricing-information-1",
  ],
  ["Klyngeklar (2026), own stand-in", "Klyngeklar (2026)", "own stand-in", null],
  ["told by a colleague", "told by a colleague", "", null],
])("%s is split into its parts", (source, name, title, address) => {
  expect(splitSource(source)).toEqual({ name, title, address });
});
