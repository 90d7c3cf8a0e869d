import { expect, test } from "vitest";
import { prepareEdition } from "#lib/domain/edition/edition.ts";
import { score } from "#lib/domain/scoring/score.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { dimensionRows, distanceRows } from "./rows.ts";
import { standingOf } from "./standing.ts";

const edition = prepareEdition(currentEdition, { digest: "sha256:0", rulesDigest: "sha256:0" });

function resultOf(points: number, answered: number) {
  const rated = edition.indicators.slice(0, answered).map(({ id }) => [id, { rated: points }]);
  return score(edition, { edition: edition.identity.id, asOf: "2026-11-23", answers: Object.fromEntries(rated) });
}

test("With less than half answered nothing is promised", () => {
  expect(standingOf(edition, "gold", resultOf(5, 15))).toMatchObject({ kind: "notEnough", answered: 15, count: 31 });
  expect(standingOf(edition, "gold", resultOf(5, 0))?.kind).toBe("notEnough");
});

test("Within reach, enough points, and too few", () => {
  expect(standingOf(edition, "gold", resultOf(5, 20))).toMatchObject({ kind: "reach", missing: 11, open: ["eligibility"] });
  expect(standingOf(edition, "gold", resultOf(5, 31))).toMatchObject({ kind: "enough", missing: 0 });
  expect(standingOf(edition, "gold", resultOf(3, 31))).toMatchObject({ kind: "short", short: 30 });
  expect(standingOf(edition, "bronze", resultOf(5, 31))).toMatchObject({ kind: "unscored", short: 0 });
  expect(standingOf(edition, "platinum", resultOf(5, 31))).toBeNull();
});

test("Dimensions add up to all points, and distances come longest first", () => {
  const result = resultOf(2, 10);
  const rows = dimensionRows(edition, result, currentEdition.dimensions);
  expect(rows.reduce((sum, row) => sum + row.possible, 0)).toBe(150);
  expect(rows.reduce((sum, row) => sum + row.low, 0)).toBe(18);
  expect(distanceRows(edition, result).map(({ missing }) => missing)).toEqual([...Array(21).fill(5), ...Array(9).fill(3)]);
});
