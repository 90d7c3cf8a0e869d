import { isDate } from "#lib/domain/date.ts";
import * as z from "#lib/domain/zod.ts";
import { addresses, locales, type Page } from "#lib/i18n/addresses.ts";

const LocalText = z.strictObject({ da: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
/** A success criterion of WCAG by its number, such as "1.4.3". */
const Criterion = z.string().check(z.regex(/^[1-4]\.[1-5]\.\d{1,2}$/));

/** What cannot be used by everybody: `open` is ours to mend, `outside` is not covered by the law, because others made it. */
export const Fault = z.strictObject({
  id: z.string(),
  category: z.enum(["open", "outside"]),
  criteria: z.array(Criterion).check(z.minLength(1)),
  what: LocalText,
  reason: LocalText,
  /** What can be used in its place. */
  instead: LocalText,
});
export type Fault = z.output<typeof Fault>;

const name = z.enum(Object.keys(addresses) as [Page, ...Page[]]);

/** What the browser suite saw of accessibility, and what is known beside it; made by `npm run -s accessibility`. */
export const Statement = z.strictObject({
  /** The day of the tests, YYYY-MM-DD. */
  date: z.string().check(z.refine(isDate)),
  axe: z.string(),
  browser: z.string(),
  /** Pages by their names in the table of addresses, with how often each was looked at. */
  pages: z.array(z.strictObject({ page: name, languages: z.array(z.enum(locales)), looks: z.int().check(z.minimum(1)) })),
  /** The rules that axe went through. */
  rules: z.array(z.string()),
  /** Rules that axe could not decide somewhere, so that a person has to. */
  unclear: z.array(z.string()),
  /** Walks by keyboard alone that held, by the titles of their tests. */
  keyboard: z.array(z.string()),
  faults: z.array(Fault),
});
export type Statement = z.output<typeof Statement>;
