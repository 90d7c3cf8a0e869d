import { expect, test } from "vitest";
import { currentEdition } from "#lib/editions/published.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { parsePart } from "../assessment/parts.ts";
import { answersOf, emptyCheck, type QuickCheck } from "../assessment/quick-check.ts";
import { prepareEdition } from "../edition/edition.ts";
import { checkOfParts, partOf, partsOf, savable } from "./draft-parts.ts";

const edition = prepareEdition(currentEdition, digestsOf(currentEdition));
const nothing = emptyCheck(edition.identity);

const check: QuickCheck = {
  ...nothing,
  drafts: {
    "1.1.1": { inputs: { companies: 80, research: "tolv" }, note: "fra 2025", unsure: true },
    "4.1.2": { points: 4 },
    "2.5": { rated: 3, note: "" },
    "2.1": { inputs: { years: "syv år" } },
  },
  eligibility: { "eccp-profile": true, organisation: false },
  labels: [
    { label: "bronze", assessedOn: "2025-01-10", validUntil: "" },
    { label: "gold", assessedOn: "" },
  ],
  improvements: [{ indicator: "2.5", from: "", effect: "" }],
  effort: { "2.1": { locked: true } },
};

test("a check is cut into what is saved on its own, with what is half typed beside the answer", () => {
  expect(Object.fromEntries(partsOf(edition, check))).toEqual({
    "answers/1.1.1": { inputs: { companies: 80 } },
    "remarks/1.1.1": { note: "fra 2025", unsure: true, typed: { research: "tolv" } },
    "answers/4.1.2": { points: 4 },
    "answers/2.5": { rated: 3 },
    "remarks/2.1": { typed: { years: "syv år" } },
    "eligibility/eccp-profile": true,
    "eligibility/organisation": false,
    "labels/list": [
      { label: "bronze", assessedOn: "2025-01-10" },
      { label: "gold", assessedOn: "" },
    ],
    "improvements/list": [{ indicator: "2.5", from: "", effect: "" }],
    "effort/2.1": { locked: true },
  });
});

test("put together again the parts make the same check: nothing typed is lost, and the same counts", () => {
  const again = checkOfParts(edition, partsOf(edition, check));
  expect(partsOf(edition, again)).toEqual(partsOf(edition, check));
  expect(answersOf(edition, again, "2026-11-23")).toEqual(answersOf(edition, check, "2026-11-23"));
  expect(again.drafts["1.1.1"]).toEqual(check.drafts["1.1.1"]);
  expect(checkOfParts(edition, new Map())).toEqual(nothing);
});

test("what was taken back counts as not there", () => {
  const taken = checkOfParts(
    edition,
    new Map([
      ["answers/4.1.2", {}],
      ["eligibility/organisation", null],
      ["effort/2.1", {}],
    ] as const),
  );
  expect(taken).toEqual(nothing);
});

test("every part of a check can be saved, of a list its complete rows", () => {
  for (const [saved, value] of partsOf(edition, check)) {
    const { part, key } = partOf(saved);
    expect(parsePart(edition, part, key, savable(edition, saved, value)), saved).toMatchObject({ ok: true });
  }
  expect(savable(edition, "labels/list", check.labels)).toEqual([{ label: "bronze", assessedOn: "2025-01-10" }]);
  expect(savable(edition, "improvements/list", check.improvements)).toEqual([]);
});
