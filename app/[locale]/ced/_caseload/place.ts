import { CaseloadQuery, labelChoices, orders, whoseChoices } from "#lib/domain/caseload/query.ts";

const known: Readonly<Record<keyof CaseloadQuery, readonly string[]>> = { label: labelChoices, whose: whoseChoices, order: orders };

/** What an address says of the caseload, as far as it is understood. */
export function queryOf(search: Readonly<Record<string, string | string[] | undefined>>): CaseloadQuery {
  const said = Object.entries(known).flatMap(([key, choices]) => {
    const given = search[key];
    return typeof given === "string" && choices.includes(given) ? [[key, given]] : [];
  });
  return CaseloadQuery.parse(Object.fromEntries(said));
}
