import { DateText } from "../date.ts";
import { NonBlank } from "../text.ts";
import * as z from "../zod.ts";
import { offeringKinds } from "./kinds.ts";

const Title = NonBlank.check(z.trim(), z.maxLength(200));
const Description = z.string().check(z.trim(), z.maxLength(4000));
const Short = z.string().check(z.trim(), z.maxLength(200));
const Id = z.string().check(z.minLength(1), z.maxLength(100));
const Version = z.int().check(z.minimum(1));
const Day = z.union([z.literal(""), DateText]);

const isSecureAddress = (text: string) => URL.canParse(text) && new URL(text).protocol === "https:";
const SecureAddress = z.string().check(
  z.trim(),
  z.maxLength(2000),
  z.refine((text) => text === "" || isSecureAddress(text), { params: { code: "no-web-address" } }),
);
/** A whole number as a form holds it; "" where nobody has said. */
const WholeText = z.string().check(
  z.trim(),
  z.refine((text) => /^\d{0,8}$/.test(text), { params: { code: "out-of-range", min: 0, max: 99_999_999 } }),
);

/** An offering as a form holds it: "" is not said. */
const offering = {
  kind: z.enum(offeringKinds),
  titleDa: Title,
  titleEn: Title,
  descriptionDa: Description,
  descriptionEn: Description,
  url: SecureAddress,
  /** The heading in the account of activities; "" where it is not counted there. */
  reportedAs: Short,
  /** CED's working days for holding it once, and what it costs besides, in whole kroner. */
  days: WholeText,
  cost: WholeText,
  /** The indicators of an edition that it helps with. */
  edition: Id,
  indicators: z.array(Id).check(z.maxLength(200)),
};
export const NewOffering = z.strictObject(offering);
export const ChangedOffering = z.strictObject({ id: Id, version: Version, ...offering });
/** Something of one id, as it was seen. */
export const OneSeen = z.strictObject({ id: Id, version: Version });
export type OfferingFields = z.output<typeof NewOffering>;

/** An event as a form holds it. People who come are counted; their names are kept only for a reason. */
const event = {
  title: Title,
  day: DateText,
  until: Day,
  place: Short,
  url: SecureAddress,
  keepsPeopleBecause: z.string().check(z.trim(), z.maxLength(1000)),
};
const endsLater = ({ day, until }: { day: string; until: string }) => until === "" || until >= day;
const early = { path: ["until"], params: { code: "before-start" } };
export const NewEvent = z.strictObject({ offering: Id, ...event }).check(z.refine(endsLater, early));
export const ChangedEvent = z.strictObject({ id: Id, version: Version, ...event }).check(z.refine(endsLater, early));
export type EventFields = Omit<z.output<typeof NewEvent>, "offering">;
