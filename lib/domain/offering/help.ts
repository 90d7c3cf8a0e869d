import * as z from "../zod.ts";
import type { OfferingKind } from "./kinds.ts";

/** Where somebody finds help with an indicator: at the question, in the result, or in the plan. */
const helpPlaces = ["indicator", "result", "plan"] as const;
export type HelpPlace = (typeof helpPlaces)[number];

/** Something that helps with an indicator: a handbook or tool to open, or an event to come (`event` is its id). */
export type Help = {
  offering: string;
  event: string | null;
  kind: OfferingKind;
  title: string;
  /** The first and the last day of the event (YYYY-MM-DD); the last is null where it takes one day. */
  day: string | null;
  until: string | null;
  place: string | null;
  /** Whether there is an address to follow. */
  linked: boolean;
};

/** What helps with each indicator of an edition; an indicator with nothing is left out. */
export type HelpByIndicator = Readonly<Record<string, readonly Help[]>>;

const id = z.string().check(z.minLength(1), z.maxLength(100));

/** Somebody opens an offering from an indicator; `event` where it is one of its events. */
export const Followed = z.strictObject({
  ...{ offering: id, edition: id, indicator: id, place: z.enum(helpPlaces), event: z.optional(id) },
  /** Whether the click counts; a browser that only looks ahead is no click. */
  counts: z.boolean(),
});

/** The address of our own that leads on to an offering or an event, and counts. */
export function followAddress(of: { edition: string; indicator: string; place: HelpPlace }, { offering, event }: Help): string {
  const query = new URLSearchParams({ ...of, ...(event === null ? {} : { event }) });
  return `/api/v1/offerings/${encodeURIComponent(offering)}/follow?${query}`;
}
