/** The languages of the interface, the first one the default. */
export const locales = ["da", "en"] as const;
export type Locale = (typeof locales)[number];

/** Page addresses in the language of the page: the one table behind links, rewrites and redirects. The English one is also the folder. */
export const addresses = {
  home: { da: "", en: "" },
  readiness: { da: "/parathed", en: "/readiness" },
  eligibility: { da: "/parathed/adgangskrav", en: "/readiness/eligibility" },
  result: { da: "/parathed/resultat", en: "/readiness/result" },
  receipt: { da: "/parathed/kvittering", en: "/readiness/receipt" },
  dimension: { da: "/parathed/:dimension", en: "/readiness/:dimension" },
  method: { da: "/metode", en: "/method" },
} as const satisfies Record<string, Record<Locale, string>>;

export type Page = keyof typeof addresses;

/** Where a page is: its name, and the parts of its address that vary. */
export type Place = { page: Page; params?: Readonly<Record<string, string>> };

/** The address of a page in a language. */
export function addressOf(locale: Locale, { page, params = {} }: Place): string {
  return `/${locale}${addresses[page][locale].replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""))}`;
}
