import { type ProgrammeQuery, programmeAsked } from "#lib/domain/insight/programme-query.ts";
import type { Locale } from "#lib/i18n/addresses.ts";

export type Search = Readonly<Record<string, string | string[] | undefined>>;

/** What an address says of the page: the release, the dimension that is shown alone, and the programme, with its limit as typed. */
export type DemandPlace = {
  release: string | undefined;
  dimension: string | undefined;
  programme: ProgrammeQuery | "faulty" | null;
  typed: { unit: string; limit: string };
};

const one = (said: string | string[] | undefined) => (typeof said === "string" && said !== "" ? said : undefined);

/** Reads it, as far as it is understood. */
export function demandPlace(locale: Locale, search: Search): DemandPlace {
  const typed = { unit: one(search.unit) ?? "days", limit: one(search.limit) ?? "" };
  return { release: one(search.release), dimension: one(search.dimension), programme: programmeAsked(locale, typed), typed };
}
