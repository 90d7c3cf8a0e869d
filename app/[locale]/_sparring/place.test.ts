import { expect, test } from "vitest";
import type { CaseView } from "#lib/domain/sparring/view.ts";
import { filterOf, indicatorPlace, shownAt, shownIndicators } from "./place.ts";
import { casePlace } from "./places.ts";

const indicator = (id: string, rated: boolean, requests: number) =>
  ({ id, rating: rated ? {} : null, waiting: { requests, unread: 0 } }) as CaseView["indicators"][number];
const found = { indicators: [indicator("1.1", true, 0), indicator("2", false, 1), indicator("3", true, 0)], differences: ["3", "1.1"] };

test.each([
  [null, ["1.1", "2", "3"]],
  ["disagreements", ["3", "1.1"]],
  ["unrated", ["2"]],
  ["requests", ["2"]],
] as const)("the address that shows %s", (filter, expected) => {
  expect(shownIndicators(found, filter).map(({ id }) => id)).toEqual(expected);
});

test("what an address does not say is all of them", () => {
  expect(["unrated", "everything", ["unrated"], undefined].map((show) => filterOf({ show }))).toEqual(["unrated", null, null, null]);
});

test("each side has its own addresses, and they keep what is shown", () => {
  const own = { side: "secretariat", slug: "egen", id: "a1" } as const;
  expect(shownAt("da", casePlace(own), "unrated")).toBe("/da/o/egen/selvevaluering/a1/sparring?show=unrated");
  expect(shownAt("en", indicatorPlace(own, "4.1.2"), null)).toBe("/en/o/egen/assessments/a1/sparring/4.1.2");
  expect(shownAt("da", indicatorPlace({ side: "ced", slug: "egen", id: "a1" }, "4.1.2"), null)).toBe("/da/ced/sparring/a1/4.1.2");
});
