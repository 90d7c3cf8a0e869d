import { pointer } from "../fault.ts";
import type { EditionDocument } from "./schema.ts";

type Path = readonly (string | number)[];

/**
 * A figure of an edition that can be written by itself: a share of the bar, a weight, a limit of a step, a minimum, the
 * months of a gate of time. A fraction is two figures, `over` and `under` the line. `points` are those of the step.
 */
export type Figure = {
  path: Path;
  kind: "share" | "weight" | "atLeast" | "atMost" | "minimum" | "minMonths" | "maxMonths" | "count";
  part: "over" | "under" | null;
  points: number | null;
  /** The labels of a minimum. */
  labels: readonly string[];
  value: number;
};

/** What figures belong to: a label or an indicator, by kind and id ("label:gold", "indicator:1.1.2"). */
export type FigureGroup = { of: string; figures: Figure[] };

type Told = Pick<Figure, "kind"> & Partial<Pick<Figure, "points" | "labels">>;

function figures(path: Path, value: number | readonly [number, number] | undefined, { kind, points = null, labels = [] }: Told): Figure[] {
  if (value === undefined) return [];
  if (typeof value === "number") return [{ path, kind, part: null, points, labels, value }];
  return value.map((each, at) => ({
    path: [...path, at],
    kind,
    part: at === 0 ? ("over" as const) : ("under" as const),
    points,
    labels,
    value: each,
  }));
}

function ofLabel({ gates }: EditionDocument["labels"][number], path: Path): Figure[] {
  return gates.flatMap((gate, at) => {
    const here = [...path, "gates", at];
    if (gate.kind === "score") return figures([...here, "share"], gate.share, { kind: "share" });
    if (gate.kind === "improvements") return figures([...here, "count"], gate.count, { kind: "count" });
    if (gate.kind !== "elapsed") return [];
    return (["minMonths", "maxMonths"] as const).flatMap((kind) => figures([...here, kind], gate[kind], { kind }));
  });
}

function ofIndicator({ weight, rating, minimums = [] }: EditionDocument["indicators"][number], path: Path): Figure[] {
  const steps = rating.kind === "rubric" ? [] : rating.steps;
  return [
    ...figures([...path, "weight"], weight, { kind: "weight" }),
    ...steps.flatMap((step, at) =>
      (["atLeast", "atMost"] as const).flatMap((kind) =>
        figures([...path, "rating", "steps", at, kind], step[kind], { kind, points: step.points }),
      ),
    ),
    ...minimums.flatMap(({ points, labels }, at) => figures([...path, "minimums", at, "points"], points, { kind: "minimum", labels })),
  ];
}

/** The figures of an edition that can be written by themselves, by label and indicator in its order. */
export function figureGroups({ labels, indicators }: EditionDocument): FigureGroup[] {
  return [
    ...labels.map((label, at) => ({ of: `label:${label.id}`, figures: ofLabel(label, ["labels", at]) })),
    ...indicators.map((indicator, at) => ({ of: `indicator:${indicator.id}`, figures: ofIndicator(indicator, ["indicators", at]) })),
  ];
}

function put(node: unknown, [key, ...rest]: Path, value: number): unknown {
  if (key === undefined) return value;
  if (Array.isArray(node)) return node.map((item, at) => (at === key ? put(item, rest, value) : item));
  const object = node as Record<string, unknown>;
  return { ...object, [key]: put(object[key], rest, value) };
}

/** The document with other values for figures of its own, in the order of the figures; nothing is checked. */
export function withFigures(document: EditionDocument, of: readonly Figure[], values: readonly number[]): unknown {
  return of.reduce<unknown>((changed, { path, value }, at) => put(changed, path, values[at] ?? value), document);
}

/** The figure that a fault's place (a JSON Pointer) belongs to, by its position; -1 where it is none of them. */
export function figureAt(of: readonly Figure[], place: string): number {
  const at = of.findIndex(({ path }) => pointer(path) === place);
  return at >= 0 ? at : of.findIndex(({ path }) => pointer(path).startsWith(`${place}/`));
}
