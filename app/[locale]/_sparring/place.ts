import type { CaseView, IndicatorCase } from "#lib/domain/sparring/view.ts";
import { addressOf, type Locale, type Place } from "#lib/i18n/addresses.ts";
import { type CaseAt, casePlace } from "./places.ts";

export const filters = ["disagreements", "unrated", "requests"] as const;
export type Filter = (typeof filters)[number];

/** Where one indicator of a case is. */
export function indicatorPlace(at: CaseAt, indicator: string): Place {
  return casePlace(at, "indicator", { indicator });
}

/** An address that keeps which indicators are shown. */
export function shownAt(locale: Locale, place: Place, filter: Filter | null): string {
  return addressOf(locale, place) + (filter === null ? "" : `?show=${filter}`);
}

/** Which indicators an address asks for; null for all of them, and for what is not understood. */
export function filterOf({ show }: Readonly<Record<string, string | string[] | undefined>>): Filter | null {
  return filters.find((filter) => filter === show) ?? null;
}

type Shown = Pick<CaseView, "indicators" | "differences">;

/** The indicators that are shown: in the edition's order, disagreements in the order to speak of them. */
export function shownIndicators({ indicators, differences }: Shown, filter: Filter | null): IndicatorCase[] {
  if (filter === "disagreements") return differences.flatMap((id) => indicators.filter((one) => one.id === id));
  if (filter === "unrated") return indicators.filter(({ rating }) => rating === null);
  return filter === "requests" ? indicators.filter(({ waiting }) => waiting.requests > 0) : [...indicators];
}
