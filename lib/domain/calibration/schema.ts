import { DateText } from "../date.ts";
import { type Fault, fault, faultsOf, type Parsed } from "../fault.ts";
import * as z from "../zod.ts";

/** Two of the three series, the one that is compared and the one it is held against. */
export const Comparison = z.enum(["self-official", "sparring-official", "self-sparring"]);

const points = z.int().check(z.minimum(0));

/** The ratings of one indicator of one cluster in two series: whole, unweighted points of one edition, and the later one's day. */
export const RatedPair = z.strictObject({
  cluster: z.string().check(z.minLength(1)),
  indicator: z.string().check(z.minLength(1)),
  comparison: Comparison,
  from: points,
  to: points,
  on: DateText,
});

export type Comparison = z.infer<typeof Comparison>;
export type RatedPair = z.infer<typeof RatedPair>;

/** What calibration reads of an indicator. */
export type Rated = { id: string; maxPoints: number };

/** Reads pairs from elsewhere (an import): their shape, and that each names an indicator of the edition and points it can have. */
export function parsePairs(indicators: readonly Rated[], raw: unknown): Parsed<RatedPair[]> {
  const parsed = z.array(RatedPair).safeParse(raw);
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error, raw) };
  const most = new Map(indicators.map(({ id, maxPoints }) => [id, maxPoints]));
  const faults = parsed.data.flatMap((pair, at): Fault[] => {
    const max = most.get(pair.indicator);
    if (max === undefined) return [fault([at, "indicator"], "unknown-indicator", { value: pair.indicator })];
    const ends = ["from", "to"] as const;
    return ends.filter((end) => pair[end] > max).map((end) => fault([at, end], "out-of-range", { min: 0, max }));
  });
  return faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults };
}
