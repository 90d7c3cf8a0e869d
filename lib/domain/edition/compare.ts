import { same } from "../same.ts";
import { barOf } from "../scoring/score.ts";
import { rulesOf } from "./rules.ts";
import type { EditionDocument, IndicatorDocument, LabelDocument, LocalText } from "./schema.ts";

/** What an indicator's figures are: what of them differs is named. */
const indicatorAspects = [
  ...(["scope", "weight", "maxPoints", "notApplicable", "inputs", "rating", "minimums", "effort", "evidence"] as const),
] as const;
export type IndicatorAspect = (typeof indicatorAspects)[number];
const labelAspects = ["gates", "validity", "fee", "daysOnSite", "documentsDueDaysBefore"] as const;
export type LabelAspect = (typeof labelAspects)[number];

/** A text that reads otherwise: where it stands (keys and positions), in which language, and what it was and is; null where there is none. */
export type Reworded = { where: string; language: "da" | "en"; before: string | null; after: string | null };

/** A part of an edition that is not as it was. `sources`: what it rests on is stated otherwise. */
export type Compared<D, A> = {
  id: string;
  title: LocalText;
  state: "added" | "removed" | "changed";
  before: D | null;
  after: D | null;
  aspects: A[];
  words: Reworded[];
  sources: boolean;
};

/** The points that a label's score asks for of those possible; null where it asks for none. */
export type Bar = { bar: number; possible: number; share: readonly [number, number] } | null;

/** Two editions side by side: only what differs, but for the bars, which are named for every label of either. */
export type Comparison = {
  bars: { label: string; title: LocalText; before: Bar; after: Bar }[];
  indicators: Compared<IndicatorDocument, IndicatorAspect>[];
  labels: Compared<LabelDocument, LabelAspect>[];
  criteria: Compared<NonNullable<EditionDocument["eligibility"]>[number], "labels">[];
  dimensions: Compared<EditionDocument["dimensions"][number], never>[];
  /** The edition's own title and, of its own keys, those that differ. */
  words: Reworded[];
  own: { key: "basis" | "visibility" | "order"; before: string | number; after: string | number }[];
  /** Whether the indicators of both stand in another order. */
  reordered: boolean;
  /** Whether every answer scores alike under both. */
  sameRules: boolean;
};

type Leaf = { where: string; value: unknown };

/** Every text of a part by where it stands, or everything that says what it rests on. */
function leavesIn(node: unknown, wanted: (key: string, value: unknown) => boolean, path: readonly string[] = []): Leaf[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    wanted(key, value) ? [{ where: [...path, key].join("/"), value }] : leavesIn(value, wanted, [...path, key]),
  );
}

const isText = (_: string, value: unknown) => typeof value === "object" && value !== null && "da" in value && "en" in value;
const isSource = (key: string) => key === "source" || key === "confidence";

function rewordedBetween(before: unknown, after: unknown): Reworded[] {
  const [was, is] = [before, after].map((part) => new Map(leavesIn(part, isText).map(({ where, value }) => [where, value as LocalText])));
  const places = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
  return places.flatMap((where) =>
    (["da", "en"] as const).flatMap((language) => {
      const [old, now] = [was?.get(where)?.[language] ?? null, is?.get(where)?.[language] ?? null];
      return old === now ? [] : [{ where, language, before: old, after: now }];
    }),
  );
}

type Part = { id: string; title: LocalText };

/** The figures of a part, null where it says nothing: texts and sources are named by themselves. */
function figuresOf(node: unknown): unknown {
  if (node === undefined || node === false) return null;
  if (Array.isArray(node)) return node.length === 0 ? null : node.map(figuresOf);
  if (typeof node !== "object" || node === null) return node;
  const kept = Object.entries(node).filter(([key, value]) => !isText(key, value) && !isSource(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, figuresOf(value)]));
}

function comparedParts<D extends Part, A extends keyof D & string>(
  before: readonly D[],
  after: readonly D[],
  aspects: readonly A[],
): Compared<D, A>[] {
  const [was, is] = [before, after].map((parts) => new Map(parts.map((part) => [part.id, part])));
  const ids = [...new Set([...after, ...before].map(({ id }) => id))];
  return ids.flatMap((id): Compared<D, A>[] => {
    const [old, now] = [was?.get(id) ?? null, is?.get(id) ?? null];
    const title = (now ?? old)?.title ?? { da: id, en: id };
    const whole = { id, title, before: old, after: now };
    if (old === null) return [{ ...whole, state: "added", aspects: [], words: [], sources: false }];
    if (now === null) return [{ ...whole, state: "removed", aspects: [], words: [], sources: false }];
    const changed = aspects.filter((aspect) => !same(figuresOf(old[aspect]), figuresOf(now[aspect])));
    const words = rewordedBetween(old, now);
    const sources = !same(leavesIn(old, isSource), leavesIn(now, isSource));
    return changed.length + words.length === 0 && !sources ? [] : [{ ...whole, state: "changed", aspects: changed, words, sources }];
  });
}

/** What a label's score asks for, before any answer: all indicators of its scope count. */
function fullBar({ indicators }: EditionDocument, label: LabelDocument | undefined): Bar {
  const share = label?.gates.flatMap((gate) => (gate.kind === "score" ? [gate.share] : []))[0];
  if (label === undefined || share === undefined) return null;
  const inScope = indicators.filter(({ scope }) => scope.includes(label.id));
  const possible = inScope.reduce((sum, { maxPoints, weight }) => sum + maxPoints * weight, 0);
  return { bar: barOf(possible, share), possible, share };
}

function ownOf(before: EditionDocument, after: EditionDocument): Comparison["own"] {
  // Without a word on it an edition is for members.
  const said = ({ basis, visibility = "members", order }: EditionDocument) => ({ basis, visibility, order });
  const [was, is] = [said(before), said(after)];
  return (["basis", "visibility", "order"] as const).flatMap((key) =>
    was[key] === is[key] ? [] : [{ key, before: was[key], after: is[key] }],
  );
}

/** Puts two editions side by side. Both have passed `parseEdition`; texts of parts that came or went are not named one by one. */
export function compareEditions(before: EditionDocument, after: EditionDocument): Comparison {
  const labelOf = (document: EditionDocument, id: string) => document.labels.find((one) => one.id === id);
  const labels = [...new Set([...after.labels, ...before.labels].map(({ id }) => id))];
  const shared = (one: EditionDocument, other: EditionDocument) => {
    const known = new Set(other.indicators.map(({ id }) => id));
    return one.indicators.map(({ id }) => id).filter((id) => known.has(id));
  };
  return {
    bars: labels.map((label) => ({
      label,
      title: (labelOf(after, label) ?? labelOf(before, label))?.title ?? { da: label, en: label },
      before: fullBar(before, labelOf(before, label)),
      after: fullBar(after, labelOf(after, label)),
    })),
    indicators: comparedParts(before.indicators, after.indicators, indicatorAspects),
    labels: comparedParts(before.labels, after.labels, labelAspects),
    criteria: comparedParts(before.eligibility ?? [], after.eligibility ?? [], ["labels"]),
    dimensions: comparedParts<EditionDocument["dimensions"][number], never>(before.dimensions, after.dimensions, []),
    words: rewordedBetween({ title: before.title }, { title: after.title }),
    own: ownOf(before, after),
    reordered: !same(shared(before, after), shared(after, before)),
    sameRules: same(rulesOf(before), rulesOf(after)),
  };
}
