import type { Freshness } from "#lib/domain/evidence/freshness.ts";
import type { Need } from "#lib/domain/evidence/needs.ts";
import type { formatter } from "#lib/i18n/text.ts";

/** What the page's parts show, in one language. */
export type IndicatorView = {
  id: string;
  title: string;
  kinds: { kind: string; title: string; required: boolean; maxAgeMonths: number | null }[];
  needs: Need[];
};

export type UseView = {
  indicator: string;
  kind: string;
  place: string | null;
  note: string | null;
  noteEn: string | null;
  freshness: Freshness;
};

export type DocumentView = {
  id: string;
  title: string;
  titleEn: string | null;
  documentDate: string | null;
  link: string | null;
  file: { name: string; size: number } | null;
  addedAt: string;
  addedBy: string;
  uses: UseView[];
};

/** Where the page is, and what its reader may do. */
export type Place = { slug: string; canChange: boolean; indicators: IndicatorView[] };

/** A calendar day as a moment that falls on it in every zone that matters. */
export const noonOf = (day: string) => new Date(`${day}T12:00:00Z`);

export const dayFormat = { day: "numeric", month: "short", year: "numeric" } as const;

/** The size of a file in bytes, as people write it. */
export function sizeText(format: Pick<ReturnType<typeof formatter>, "number">, size: number): string {
  const [amount, unit] = size < 1_000_000 ? [size / 1000, "kilobyte"] : [size / 1_000_000, "megabyte"];
  return format.number(amount, { style: "unit", unit, maximumFractionDigits: 1 });
}
