import type { LabelDocument } from "../edition/schema.ts";
import type { PublishedDate } from "./published-date.ts";

/** What one source says of one award of a label to an organisation; null is not known. */
export type Award = {
  awarded: PublishedDate | null;
  validUntil: PublishedDate | null;
  /** The first day without the label, where CED has confirmed that it lapsed. */
  lapsedOn: string | null;
};

/** How long a label is valid, in calendar months, by its edition. */
export type ValidityRule = Pick<NonNullable<LabelDocument["validity"]>, "firstMonths" | "renewedMonths" | "graceMonths">;
