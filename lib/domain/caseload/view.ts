import type { Chosen } from "./query.ts";

/** The newest award of a cluster in the register. `awarded` and `validUntil` are as they were published; days YYYY-MM-DD. */
export type LabelHeld = {
  label: "bronze" | "silver" | "gold";
  awarded: string | null;
  validUntil: string | null;
  endsOn: string | null;
  lapsedOn: string | null;
};

/** Weighted points for gold: what the answers give at least and at most, and what gold needs (null where there is no bar). */
export type Readiness = { low: number; high: number; bar: number | null; basis: "indicative" | "official" };

/** A cluster as the caseload shows it, by its newest shared round. Moments are ISO 8601, UTC. */
export type CaseloadCluster = Chosen & {
  case: string;
  state: "open" | "submitted";
  startedAt: string;
  label: LabelHeld | null;
  /** From the answers as they are now; of a submitted round from its stored result; null where the edition has no gold. */
  readiness: Readiness | null;
  benchmarkers: { id: string; name: string }[];
  /** Earlier rounds that are shared too. */
  earlier: { case: string; startedAt: string }[];
  can: { take: boolean; handOver: boolean };
};
