import * as z from "#lib/domain/zod.ts";

/** Counts of clusters are published rounded to a multiple of this. */
export const rounding = 3;

/** Why a cell shows nothing. Each is said in general: a reason of its own for each rule would tell what the rule hides. */
export const suppressions = ["too-few", "would-tell", "protects-others", "not-enough-rounds", "nothing-counted"] as const;
export const Suppression = z.enum(suppressions);
export type Suppression = z.output<typeof Suppression>;

const Count = z.int().check(z.nonnegative());

/** Ratings in a cut: contributors, and the lower quartile, median and upper quartile in whole points (for the total in whole per cent). */
const RatingCell = z.strictObject({ contributors: Count, quartiles: z.tuple([Count, Count, Count]) });

/**
 * Need at an indicator, in counts rounded to a multiple of three: clusters below the share of points that gold asks for on
 * the whole, clusters below its minimum (null where it has none), and the median of what is missing to that share, in points.
 */
const DemandCell = z.strictObject({ contributors: Count, belowBar: Count, belowMinimum: z.nullable(Count), missing: Count });

/** Clusters that plan to work on an indicator, and that say why they do not; counts rounded to a multiple of three. */
const PlanCell = z.strictObject({ contributors: Count, planned: Count, notPlanned: Count });

/** How much more an indicator rose where clusters came than where they did not: points, with a 95 % interval; lib/domain/insight/effect. */
const EffectCell = z.strictObject({ came: Count, stayed: Count, estimate: z.number(), low: z.number(), high: z.number() });

/** Who came to an offering's events in the period: CED's own counts. */
const AttendanceCell = z.strictObject({ events: Count, clusters: Count, people: Count });

/** What those who came thought, of those who answered: whole per cent that were very satisfied (5), satisfied (4 or 5), and found it useful (4 or 5). */
const EvaluationCell = z.strictObject({ answers: Count, verySatisfied: Count, satisfied: Count, useful: z.nullable(Count) });

/** A row of the account of activities (the annex): participants by whom they came from and by region's id. */
const ActivityCell = z.strictObject({
  fromClusters: Count,
  fromOthers: Count,
  clusters: Count,
  regions: z.record(z.string(), Count),
});

/** What a released cell holds, by its kind. */
export const cellValues = {
  rating: RatingCell,
  demand: DemandCell,
  plan: PlanCell,
  effect: EffectCell,
  attendance: AttendanceCell,
  evaluation: EvaluationCell,
  activity: ActivityCell,
} as const;
export type CellKind = keyof typeof cellValues;
export type CellValue<K extends CellKind> = z.output<(typeof cellValues)[K]>;
