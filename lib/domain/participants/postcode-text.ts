import { isDanishForm, isDanishPostcode } from "../region/region-of.ts";

const denmark = /^(dk|dnk|danmark|denmark)$/i;
/** Forms that Denmark does not have: five or six digits, Britain's letters among digits. */
const foreignForms = /^(\d{5,6}|\d{3} \d{2,3}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/;

type Postcode = { ok: true; postcode: string } | { ok: false; code: "not-a-postcode" | "unknown-postcode" };

const found = (postcode: string): Postcode => (postcode.length <= 40 ? { ok: true, postcode } : { ok: false, code: "not-a-postcode" });

/** A postcode of another country, with the country before it; the country alone says enough when there is no postcode. */
function abroad(country: string, postcode: string): Postcode {
  return found(postcode === "" ? country : `${country}-${postcode}`);
}

function danish(text: string): Postcode {
  const digits = /^(\d{4})(?=$|[ ,]+\D)/.exec(text)?.[1];
  if (digits === undefined) return { ok: false, code: "not-a-postcode" };
  return isDanishPostcode(digits) ? found(digits) : { ok: false, code: "unknown-postcode" };
}

/**
 * Reads a postcode, with the country where the sheet has one. Danish ones become four digits (“DK-2100 København Ø” is
 * 2100) and must be in the table; those of other countries keep their text, with the country before it (“SE-211 20”).
 * Three digits are refused: they may be 0800 without its zero, or a postcode of the Faroe Islands.
 */
export function parsePostcode(text: string, country = ""): Postcode {
  const compact = text.replaceAll(/[\s\u00A0]+/g, " ").trim();
  const land = country.trim();
  const [, code = "", rest = compact] = /^([A-Za-z]{1,2})[- ]*(\d.*)$/.exec(compact) ?? [];
  if (land !== "" && !denmark.test(land)) return abroad(land, compact);
  if (denmark.test(code) || (land !== "" && code === "")) return danish(rest);
  if (foreignForms.test(compact.toUpperCase())) return found(compact.toUpperCase());
  if (code !== "") return abroad(code.toUpperCase(), rest);
  return /^\d{4}$/.test(compact) && !isDanishForm(compact) ? found(compact) : danish(compact);
}
