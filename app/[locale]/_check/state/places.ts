import { addressOf, type Locale } from "#lib/i18n/addresses.ts";

/** Where the pages of one check are. */
export type Places = { overview: string; eligibility: string; result: string; receipt: string; dimension: (id: string) => string };

/** A secretariat's assessment, as its addresses name it. */
export type Round = { organisation: string; assessment: string };

/** The addresses of the quick check's pages, or of an assessment's. */
export function placesOf(locale: Locale, round?: Round): Places {
  if (round === undefined)
    return {
      overview: addressOf(locale, { page: "readiness" }),
      eligibility: addressOf(locale, { page: "eligibility" }),
      result: addressOf(locale, { page: "result" }),
      receipt: addressOf(locale, { page: "receipt" }),
      dimension: (id) => addressOf(locale, { page: "dimension", params: { dimension: id } }),
    };
  const params = round;
  return {
    overview: addressOf(locale, { page: "assessment", params }),
    eligibility: addressOf(locale, { page: "assessmentEligibility", params }),
    result: addressOf(locale, { page: "assessmentResult", params }),
    receipt: addressOf(locale, { page: "assessmentReceipt", params }),
    dimension: (id) => addressOf(locale, { page: "assessmentDimension", params: { ...params, dimension: id } }),
  };
}
