import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseEdition } from "#lib/domain/edition/check.ts";
import { prepareEdition } from "#lib/domain/edition/edition.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { score } from "#lib/domain/scoring/score.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import digests from "./digests.json" with { type: "json" };
import raw from "./ecei-2013.r1.json" with { type: "json" };
import { shippedEditions } from "./index.ts";

/** Every object in a document with the JSON Pointer that leads to it. */
function objectsIn(node: unknown, path = ""): { path: string; object: Record<string, unknown> }[] {
  if (typeof node !== "object" || node === null) return [];
  const inner = Object.entries(node).flatMap(([key, value]) => objectsIn(value, `${path}/${key}`));
  return Array.isArray(node) ? inner : [{ path, object: node as Record<string, unknown> }, ...inner];
}

function accepted(document: unknown): EditionDocument {
  const parsed = parseEdition(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

const ecei = accepted(raw);
const objects = objectsIn(raw);
const texts = objects.filter(({ object }) => "da" in object || "en" in object);
const sourced = objects.filter(({ object }) => "source" in object || "confidence" in object);

/** The facts that the edition is written from: each indicator with its dimension and the labels that count it. */
const facts = readFileSync(new URL("../../db/facts/ecei-2013-indicators.csv", import.meta.url), "utf8")
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [, id, dimension, silver, gold] = /^([^,]+),(\d+),.*,(yes|no|unknown),(yes|no|unknown),\w+$/.exec(line) ?? [line];
    return { id, dimension, silver: silver === "yes", gold: gold === "yes" };
  });

describe("the editions that come with the software", () => {
  it("parse, and the digest recorded of each published revision is its own", () => {
    const found: Record<string, Record<string, unknown>> = {};
    for (const document of shippedEditions) {
      const { id, revision } = accepted(document);
      found[id] = { ...found[id], [revision]: digestsOf(document) };
    }
    expect(found).toEqual(digests);
  });
});

describe("ECEI 2013", () => {
  it("has the 31 indicators of the facts, in their order, with their dimensions and scopes", () => {
    expect(facts).toHaveLength(31);
    const found = ecei.indicators.map(({ id, dimension, scope }) => {
      return { id, dimension, silver: scope.includes("silver"), gold: scope.includes("gold") };
    });
    expect(found).toEqual(facts);
    expect(ecei.dimensions.map(({ id }) => id)).toEqual([...new Set(facts.map(({ dimension }) => dimension))]);
  });

  it("has 150 points possible for gold, and a bar of 120", () => {
    const answers = { edition: ecei.id, asOf: "2026-11-23", answers: {} };
    const { labels } = score(prepareEdition(ecei, digestsOf(raw)), answers);
    expect(labels.gold?.score).toMatchObject({ low: 0, high: 150, possible: 150, bar: 120 });
    expect(labels.gold?.paths?.leastEffort?.score).toBeGreaterThanOrEqual(120);
    expect(Object.keys(labels)).toEqual(["bronze", "silver", "gold"]);
  });

  it("is complete in both languages", () => {
    for (const { path, object } of texts) {
      expect(Object.keys(object).sort(), path).toEqual(["da", "en"]);
      for (const text of Object.values(object)) {
        expect(text, path).toEqual(expect.stringMatching(/\S/));
        expect(text, path).toBe(String(text).trim());
        expect(text, path).not.toMatch(/\s{2}|\bTODO\b/);
      }
    }
    for (const { id, question, help, why, evidence } of ecei.indicators) {
      expect([question, help, why], id).not.toContain(undefined);
      for (const piece of evidence ?? []) expect(piece.title, id).toBeDefined();
    }
  });

  it.each(["da", "en"] as const)("says no sentence twice in %s, units excepted", (language) => {
    const said = new Map<string, string>();
    for (const { path, object } of texts) {
      if (path.endsWith("/unit/text")) continue;
      for (const sentence of String(object[language]).split(/(?<=[.!?])\s+(?=\p{Lu})/u)) {
        expect(said.get(sentence), `${path}: ${sentence}`).toBeUndefined();
        said.set(sentence, path);
      }
    }
  });

  it("has no em dash, and calls no evidence “bevis” in Danish", () => {
    for (const { path, object } of texts) {
      expect(`${object.da} ${object.en}`, path).not.toMatch(/—/);
      expect(object.da, path).not.toMatch(/bevis/i);
    }
  });

  it.each(ecei.indicators.map(({ id, rating, maxPoints }) => ({ id, rating, maxPoints })))(
    "rates $id from 0 to 5 by steps that ask for more each time",
    ({ rating, maxPoints }) => {
      expect(maxPoints).toBe(5);
      if (rating.kind === "rubric") {
        expect(rating.levels.map(({ points }) => points)).toEqual([0, 1, 2, 3, 4, 5]);
        return;
      }
      expect(rating.steps.map(({ points }) => points)).toEqual([1, 2, 3, 4, 5]);
      const limits = rating.steps.map(({ atLeast, atMost }) => {
        const limit = atLeast ?? atMost ?? Number.NaN;
        return (typeof limit === "number" ? limit : limit[0] / limit[1]) * (atLeast === undefined ? -1 : 1);
      });
      expect(limits.every((limit, at) => at === 0 || limit > (limits[at - 1] ?? Number.NaN))).toBe(true);
    },
  );

  it("names confidence and source on every indicator, rating, effort, minimum, gate and criterion", () => {
    const needed = [
      ...ecei.indicators.flatMap((one) => [one, one.rating, one.effort, ...(one.minimums ?? [])]),
      ...ecei.labels.flatMap(({ gates }) => gates),
      ...(ecei.eligibility ?? []),
    ];
    for (const part of needed) {
      expect(part.confidence, JSON.stringify(part)).toBeDefined();
      expect(part.source, JSON.stringify(part)).toBeDefined();
    }
  });

  it("names publisher, year and address of every source, and a confidence beside it", () => {
    for (const { path, object } of sourced) {
      expect(object, path).toMatchObject({ confidence: expect.any(String), source: expect.any(String) });
      expect(object.source, path).toMatch(/^\S[^()]* \((\d{4}|undated)\), \S/);
      if (!String(object.source).startsWith("Klyngeklar (")) expect(object.source, path).toMatch(/, https?:\/\/\S+$/);
    }
  });

  it("calls nothing stated that it made up itself", () => {
    const own = sourced.filter(({ object }) => String(object.source).startsWith("Klyngeklar ("));
    for (const { path, object } of own) expect(["stand-in", "inferred"], path).toContain(object.confidence);
  });
});
