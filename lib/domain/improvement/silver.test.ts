import { describe, expect, it } from "vitest";
import { parseAnswers } from "../assessment/check.ts";
import type { Answers, Entry } from "../assessment/schema.ts";
import type { GateDocument } from "../edition/schema.ts";
import { takeSnapshot } from "../snapshot/schema.ts";
import { ready } from "../testing/arbitraries.ts";
import { editionOf, indicator, text } from "../testing/builders.ts";
import type { Document } from "./evidence.ts";
import { proposeImprovements } from "./propose.ts";
import { silverReadiness } from "./silver.ts";

const gates: GateDocument[] = [
  { kind: "complete" },
  { kind: "minimums" },
  { kind: "elapsed", since: "bronze", minMonths: 18, maxMonths: 24 },
  { kind: "improvements", count: 2 },
];
const ids = ["a", "b", "c"];
const document = editionOf(
  ids.map((id) => indicator(id, { scope: ["silver", "gold"], minimums: [{ labels: ["silver"], points: 2 }] })),
  [{ kind: "score", share: [80, 100] }],
  {
    labels: [
      { id: "bronze", title: text, gates: [{ kind: "minimums" }] },
      { id: "silver", title: text, gates },
      { id: "gold", title: text, gates: [{ kind: "score", share: [80, 100] }] },
    ],
  },
);
const edition = ready(document);

function snapshotOf(asOf: string, points: readonly number[], more: Partial<Answers> = {}) {
  const answers = Object.fromEntries(points.map((one, at): [string, Entry] => [ids[at] ?? "", { points: one }]));
  const parsed = parseAnswers(edition, { edition: document.id, asOf, answers, ...more });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return takeSnapshot(edition, parsed.value);
}

const labels = [{ label: "bronze", assessedOn: "2025-01-31" }];
const documents: Record<string, Document[]> = Object.fromEntries(
  ["a", "b"].map((id) => [id, [{ evidence: `doc-${id}`, title: "Plan", documentDate: "2026-01-01" }]]),
);
const named = (...indicators: string[]) => indicators.map((id) => ({ indicator: id, from: 1, effect: "Flere møder." }));

function readinessOf(asOf: string, points: readonly number[], more: Partial<Answers> = {}) {
  const after = snapshotOf(asOf, points, { labels, ...more });
  return silverReadiness(edition, after, proposeImprovements(edition, snapshotOf("2025-01-31", [1, 1, 1]), after, documents));
}

describe("a silver dossier", () => {
  it("is complete in the window, with the improvements documented and the minimums met", () => {
    expect(readinessOf("2026-08-01", [4, 3, 2], { improvements: named("a", "b") })).toEqual({
      verdict: "ready",
      timing: { state: "passed", because: [], opensOn: "2026-07-31", closesOn: "2027-01-31" },
      improvements: { state: "passed", because: [], needed: 2, named: ["a", "b"], undocumented: [], proposed: ["a", "b", "c"] },
      minimums: { state: "passed", because: [] },
      others: [],
      complete: true,
    });
  });

  it.each<[string, string, string, string[]]>([
    ["before the window", "2026-07-30", "failed", ["too-early"]],
    ["on its first day", "2026-07-31", "passed", []],
    ["on its last day", "2027-01-31", "passed", []],
    ["after the window", "2027-02-01", "failed", ["too-late"]],
  ])("%s has the engine's timing", (_, asOf, state, because) => {
    const found = readinessOf(asOf, [4, 3, 2], { improvements: named("a", "b") });
    expect(found?.timing).toEqual({ state, because, opensOn: "2026-07-31", closesOn: "2027-01-31" });
    expect(found?.complete).toBe(state === "passed");
  });

  it("has no window before bronze", () => {
    expect(readinessOf("2026-08-01", [4, 3, 2], { labels: [] })?.timing).toEqual({
      ...{ state: "failed", because: ["label:bronze"], opensOn: null, closesOn: null },
    });
  });

  it("is not complete with an improvement that nothing documents, though the engine passes it", () => {
    const found = readinessOf("2026-08-01", [4, 3, 2], { improvements: named("a", "c") });
    expect(found).toMatchObject({ verdict: "ready", complete: false, improvements: { state: "passed", undocumented: ["c"] } });
  });

  it("says which improvements have not risen, which minimums are missed and what else is open", () => {
    const found = readinessOf("2026-08-01", [4, 1], { improvements: named("a", "b") });
    expect(found).toMatchObject({
      verdict: "not-yet",
      improvements: { state: "failed", because: ["b"], undocumented: ["b"], proposed: ["a"] },
      minimums: { state: "failed", because: ["b"] },
      others: [{ kind: "complete", state: "undetermined", because: ["c"] }],
      complete: false,
    });
  });

  it("has named none yet, and knows which it could name", () => {
    expect(readinessOf("2026-08-01", [4, 3, 2])?.improvements).toMatchObject({ state: "failed", named: [], proposed: ["a", "b", "c"] });
  });

  it("has no parts where the label has no such gates, and is not there without the label", () => {
    const after = snapshotOf("2026-08-01", [4, 3, 2]);
    expect(silverReadiness(edition, after, [], "gold")).toMatchObject({ timing: null, improvements: null, minimums: null });
    expect(silverReadiness(edition, after, [], "platinum")).toBeNull();
  });
});
