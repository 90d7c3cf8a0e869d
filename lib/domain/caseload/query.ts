import * as z from "#lib/domain/zod.ts";

/** Labels to choose among; `none` are the clusters that hold none. */
export const labelChoices = ["bronze", "silver", "gold", "none"] as const;
export const whoseChoices = ["all", "mine"] as const;
export const orders = ["session", "activity", "validity"] as const;

/** Which clusters of a caseload are wanted, and in which order. */
export const CaseloadQuery = z.strictObject({
  label: z.optional(z.enum(labelChoices)),
  whose: z.optional(z.enum(whoseChoices)),
  order: z.optional(z.enum(orders)),
});
export type CaseloadQuery = z.output<typeof CaseloadQuery>;

/** What a choice looks at. Moments are ISO 8601, UTC; days YYYY-MM-DD; null where there is none. */
export type Chosen = {
  name: string;
  label: { label: string; endsOn: string | null } | null;
  isMine: boolean;
  nextSession: string | null;
  lastActivity: string | null;
};

/** Earlier first; what has none comes last. */
function soonest(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The latest first; what has none comes last. */
function latest(one: string | null, other: string | null): number {
  return one === null || other === null ? soonest(one, other) : soonest(other, one);
}

const compare: Readonly<Record<(typeof orders)[number], (one: Chosen, other: Chosen) => number>> = {
  session: (one, other) => soonest(one.nextSession, other.nextSession),
  activity: (one, other) => latest(one.lastActivity, other.lastActivity),
  validity: (one, other) => soonest(one.label?.endsOn ?? null, other.label?.endsOn ?? null),
};

/**
 * The clusters that are wanted, in order: by the next session (soonest first, the default), the last activity (latest
 * first) or the end of the label (soonest first). Clusters that are alike in that stand by name.
 */
export function chosen<T extends Chosen>(clusters: readonly T[], { label, whose = "all", order = "session" }: CaseloadQuery): T[] {
  return clusters
    .filter((one) => (whose === "all" || one.isMine) && (label === undefined || (one.label?.label ?? "none") === label))
    .sort((one, other) => compare[order](one, other) || one.name.localeCompare(other.name, "da"));
}
