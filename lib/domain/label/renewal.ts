import type { PlanPoint } from "./audit-plan.ts";
import type { NextPeriod } from "./next-period.ts";
import type { PublishedDate } from "./published-date.ts";
import type { RenewalHint } from "./renewal-hint.ts";
import type { LabelState } from "./state.ts";

/** How the highest label of a secretariat stands by the register, and what follows from it. Days are YYYY-MM-DD. */
export type Renewal = {
  /** The cluster's, on its public page. */
  slug: string;
  held: {
    label: "bronze" | "silver" | "gold";
    state: LabelState;
    since: PublishedDate | null;
    awarded: PublishedDate | null;
    validUntil: PublishedDate | null;
    graceUntil: string | null;
  };
  /** When to begin and until when it can be renewed; null where the end is not known. */
  hint: RenewalHint | null;
  /** Once an audit day is chosen: the period that it gives, and the days that lead up to it. */
  audit: { day: string; next: NextPeriod | null; plan: PlanPoint[] } | null;
  /** When the second assessment for silver may come, while bronze is the highest label. */
  silver: { opensOn: string | null; closesOn: string | null } | null;
};
