import { compareDates, DateText } from "../date.ts";
import { type Fault, fault } from "../fault.ts";
import { fields } from "../label/fields.ts";
import { earliestDay, latestDay, PublishedDate } from "../label/published-date.ts";
import { Line } from "../people/schema.ts";
import { regions } from "../region/regions.ts";
import { NonBlank } from "../text.ts";
import * as z from "../zod.ts";

/** The labels of the register, the highest first. */
export const registerLabels = ["gold", "silver", "bronze"] as const;
export type RegisterLabel = (typeof registerLabels)[number];

/** The five criteria of a Danish cluster organisation. */
export const danishCriteria = ["purpose", "triple-helix", "organisation", "companies", "label"] as const;
export type DanishCriterion = (typeof danishCriteria)[number];

/** How a cluster became another one. */
export const successorKinds = ["merged", "renamed"] as const;

export const confidences = ["stated", "inferred"] as const;

const isWebAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
const none = z.literal("");

const Optional = z.string().check(z.trim(), z.maxLength(300));
export const WebAddress = z.string().check(
  z.trim(),
  z.maxLength(2000),
  z.refine((text) => text === "" || isWebAddress(text), { params: { code: "no-web-address" } }),
);
const FieldChoice = z.union([none, z.enum(fields.map(({ id }) => id))]);
const RegionChoice = z.union([none, z.enum(regions.map(({ id }) => id))]);
export const DateOrNone = z.union([none, PublishedDate]);
/** A percentage as it was published, with its decimals; "" where it is not public. */
export const ScoreText = z.string().check(
  z.trim(),
  z.refine((text) => text === "" || (/^\d{1,3}(\.\d{1,4})?$/.test(text) && Number(text) <= 100), {
    params: { code: "no-percentage" },
  }),
);
const Source = NonBlank.check(z.trim(), z.maxLength(1000));
const Reason = NonBlank.check(z.trim(), z.maxLength(1000));
const Version = z.int().check(z.minimum(1));
const Id = z.string().check(z.minLength(1));

/** What the catalogue says of a cluster organisation, as a form holds it: "" is not known. */
const profile = {
  name: Line,
  field: FieldChoice,
  region: RegionChoice,
  regionConfidence: z.enum(confidences),
  host: Optional,
  founded: DateOrNone,
  website: WebAddress,
  eccp: WebAddress,
  /** The address of its workspace here (`/o/…`), where it has one. */
  secretariat: Optional,
};

export const NewCluster = z.strictObject({ ...profile, reason: Reason });
export const ChangedCluster = z.strictObject({ cluster: Id, version: Version, ...profile, reason: Reason });
export const RemovedCluster = z.strictObject({ cluster: Id, version: Version, reason: Reason });
export type ProfileFields = Omit<z.output<typeof NewCluster>, "reason">;

/** What one source says of one award, as a form holds it: "" is not known. */
const award = {
  label: z.enum(registerLabels),
  awarded: DateOrNone,
  validUntil: DateOrNone,
  certificate: Optional,
  scorePercent: ScoreText,
  source: Source,
  confidence: z.enum(confidences),
  note: z.string().check(z.trim(), z.maxLength(1000)),
};

export const AwardRow = z.strictObject(award);
export type AwardFields = z.output<typeof AwardRow>;
export const NewAward = z.strictObject({ cluster: Id, ...award });
export const CorrectedAward = z.strictObject({ award: Id, version: Version, ...award, reason: Reason });
export const RemovedAward = z.strictObject({ award: Id, version: Version, reason: Reason });
export const ConfirmedLapse = z.strictObject({ award: Id, version: Version, lapsedOn: DateText, reason: Reason });

export const SetCriterion = z.strictObject({
  cluster: Id,
  criterion: z.enum(danishCriteria),
  met: z.enum(["yes", "no"]),
  source: Source,
  checkedOn: DateText,
});

export const NewSuccessor = z.strictObject({
  cluster: Id,
  /** The slug of the one that took over. */
  successor: z.string().check(z.trim(), z.minLength(1)),
  kind: z.enum(successorKinds),
  since: DateOrNone,
  source: Source,
});
export const RemovedSuccessor = z.strictObject({ cluster: Id, successor: Id, reason: Reason });
export const UndoneBatch = z.strictObject({ batch: Id, reason: Reason });

/** What cannot be true of an award: that it lies in the future, or ends before it began. `today` is the day in Denmark. */
export function awardFaults({ awarded, validUntil }: Pick<AwardFields, "awarded" | "validUntil">, today: string): Fault[] {
  const faults: Fault[] = [];
  if (awarded !== "" && compareDates(earliestDay(awarded), today) > 0) faults.push(fault(["awarded"], "in-future"));
  if (awarded !== "" && validUntil !== "" && compareDates(latestDay(validUntil), earliestDay(awarded)) <= 0)
    faults.push(fault(["validUntil"], "not-after", { day: awarded }));
  return faults;
}

/** What cannot be true of a confirmed lapse: that it lies in the future, or before the label was awarded. */
export function lapseFaults(lapsedOn: string, awardedFrom: string | null, today: string): Fault[] {
  if (compareDates(lapsedOn, today) > 0) return [fault(["lapsedOn"], "in-future")];
  const isEarly = awardedFrom !== null && compareDates(lapsedOn, awardedFrom) <= 0;
  return isEarly ? [fault(["lapsedOn"], "not-after", { day: awardedFrom })] : [];
}
