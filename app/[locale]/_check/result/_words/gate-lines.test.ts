import { expect, test } from "vitest";
import type { Answers } from "#lib/domain/assessment/schema.ts";
import { prepareEdition } from "#lib/domain/edition/edition.ts";
import { score } from "#lib/domain/scoring/score.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { viewOf } from "#lib/editions/view.ts";
import { type GateLine, gateLines } from "#lib/i18n/result/gate-lines.ts";
import { translator } from "#lib/i18n/text.ts";

const digests = { digest: "sha256:0", rulesDigest: "sha256:0" };
const edition = prepareEdition(currentEdition, digests);
const view = viewOf(currentEdition, digests, "da");
const because = translator("da", "result.because");
const words = { because, labelTitle: (id: string) => id, date: (day: string) => day };

/** The lines of every gate of a label, in the edition's order, by kind. */
function linesOf(id: string, answers: Omit<Answers, "edition" | "asOf" | "answers">, rated: Readonly<Record<string, number>>) {
  const given = Object.fromEntries(Object.entries(rated).map(([indicator, points]) => [indicator, { rated: points }]));
  const result = score(edition, { edition: edition.identity.id, asOf: "2026-11-23", answers: given, ...answers });
  const gates = result.labels[id]?.gates ?? [];
  return Object.fromEntries(
    gates.map((gate, at): [string, GateLine[]] => [gate.kind, gateLines({ words, edition, view, id, result }, gate, at)]),
  );
}

const everything = (points: number) => Object.fromEntries(edition.indicators.map(({ id }) => [id, points]));

test("what is unanswered is named, with the criteria by their titles", () => {
  const { "5.2": _one, "5.3": _other, ...rest } = everything(4);
  const lines = linesOf("gold", {}, rest);
  expect(lines.complete).toEqual([{ about: "indicators", before: "", ids: ["5.2", "5.3"], after: "" }]);
  expect(lines.score).toEqual([{ about: "indicators", before: because("unanswered"), ids: ["5.2", "5.3"], after: "" }]);
  expect(lines.eligibility).toMatchObject([{ about: "eligibility", before: because("notAnswered") }]);
  expect(lines.eligibility?.[0]).toMatchObject({ text: expect.stringContaining(view.eligibility[0]?.title ?? "-") });
});

test("what is below a minimum or a bar says by how much", () => {
  const lines = linesOf("gold", { eligibility: { organisation: false } }, { ...everything(3), "4.1.3": 1 });
  expect(lines.minimums).toEqual([
    { about: "indicators", before: "", ids: ["4.1.3"], after: because("minimum", { points: 1, minimum: 2 }) },
  ]);
  expect(lines.score).toEqual([{ about: null, text: because("score", { high: 88, bar: 120 }) }]);
  expect(lines.eligibility).toMatchObject([{ about: "eligibility", before: because("notMet") }]);
  expect(lines.complete).toEqual([]);
});

test("time and improvements say what they wait for, and when", () => {
  const none = linesOf("silver", {}, everything(3));
  expect(none.elapsed).toEqual([{ about: "eligibility", before: "", text: because("label", { label: "bronze" }) }]);
  expect(none.improvements).toEqual([{ about: "eligibility", before: "", text: because("improvements", { count: 3 }) }]);
  const labels = [{ label: "bronze", assessedOn: "2026-01-10" }];
  const early = linesOf("silver", { labels, improvements: [{ indicator: "2.5", from: 3, effect: "x" }] }, everything(3));
  expect(early.elapsed).toEqual([{ about: null, text: because("tooEarly", { date: "2027-07-10" }) }]);
  expect(early.improvements?.[1]).toEqual({ about: "indicators", before: because("notRisen"), ids: ["2.5"], after: "" });
  const open = linesOf("silver", { labels: [{ label: "bronze", assessedOn: "2025-01-10" }] }, everything(3));
  expect(open.elapsed).toEqual([{ about: null, text: because("window", { opensOn: "2026-07-10", closesOn: "2027-01-10" }) }]);
});
