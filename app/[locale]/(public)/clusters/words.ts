import { fields } from "#lib/domain/label/fields.ts";
import { regions } from "#lib/domain/region/regions.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";
import type { labels, states } from "./place.ts";

type State = (typeof states)[number];
/** How one label stands, as far as a sentence needs it. */
export type Standing = {
  label: (typeof labels)[number];
  state: State;
  because: "end-passed" | "end-unknown" | "succeeded" | null;
  since: string | null;
  awarded: string | null;
  validUntil: string | null;
};

type Told = Pick<Standing, "state" | "because" | "since" | "validUntil">;

function datesOf(locale: Locale, { since, validUntil }: Told): { since: string; until: string } {
  const words = (date: string | null) => (date === null ? "none" : publishedWords(locale, date));
  return { since: words(since), until: words(validUntil) };
}

/** How a label stands, in a sentence that goes on behind its name. */
export function standingWords(locale: Locale, told: Told): string {
  return translator(locale, "clusters.standing")(told.state, datesOf(locale, told));
}

/** The same, and where the state is not known, why. */
export function reasonWords(locale: Locale, told: Told): string {
  if (told.state !== "unknown") return standingWords(locale, told);
  return translator(locale, "clusters.standing")(told.because ?? "end-unknown", datesOf(locale, told));
}

/** The colour of a label's name, which always stands beside it. */
export const labelColours = { gold: "text-gold", silver: "text-silver", bronze: "text-bronze" } as const;

/** The name of a field; the words for one that is not known. */
export function fieldName(locale: Locale, id: string | null): string {
  return fields.find((field) => field.id === id)?.title[locale] ?? translator(locale, "clusters")("noField");
}

/** The name of a region; the words for a cluster without one. */
export function regionName(locale: Locale, id: string | null): string {
  return regions.find((region) => region.id === id)?.title[locale] ?? translator(locale, "clusters")("noRegion");
}
