import type { translator } from "#lib/i18n/text.ts";

type Translate = ReturnType<typeof translator<"insight">>;
const named = ["contributors", "lower", "median", "upper", "belowBar", "belowMinimum", "missing", "planned", "notPlanned"] as const;
const more = [
  "came",
  "stayed",
  "estimate",
  "low",
  "high",
  "events",
  "clusters",
  "people",
  "answers",
  "verySatisfied",
  "satisfied",
  "useful",
] as const;
const last = ["fromClusters", "fromOthers"] as const;
const names = [...named, ...more, ...last] as const;

/** A figure's name in words; of an account of activities, the region's. */
export function nameOf(t: Translate, name: string): string {
  const known = names.find((one) => one === name);
  return known === undefined ? name.replace(/^regions /, "") : t(`figures.${known}`);
}
