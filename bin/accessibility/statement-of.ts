import type { Fault, Statement } from "#app/[locale]/(public)/accessibility/_statement/statement.ts";
import { addresses, type Locale, locales, type Page } from "#lib/i18n/addresses.ts";
import type { Note } from "./notes.ts";

type Look = Extract<Note, { kind: "look" }>;

const sorted = (texts: Iterable<string>) => [...new Set(texts)].sort();

/** The page of a path; null where it is none of the table. More than one may fit: the first one is meant, as in the table. */
function placeOf(path: string): { page: Page; locale: Locale } | null {
  for (const locale of locales)
    for (const page of Object.keys(addresses) as Page[]) {
      const pattern = `^/${locale}${addresses[page][locale].replaceAll(/:\w+/g, "[^/]+")}/?$`;
      if (new RegExp(pattern).test(path)) return { page, locale };
    }
  return null;
}

/** The criteria of WCAG that an axe rule belongs to: its tag "wcag143" is 1.4.3. Best practices have none. */
function criteriaOf(tags: readonly string[]): string[] {
  return tags.flatMap((tag) => {
    const [, principle, guideline, criterion] = /^wcag(\d)(\d)(\d{1,2})$/.exec(tag) ?? [];
    return principle === undefined ? [] : [`${principle}.${guideline}.${criterion}`];
  });
}

function faultsOf(looks: readonly Look[]): Fault[] {
  return sorted(looks.flatMap(({ faults }) => faults.map(({ rule }) => rule))).flatMap((rule): Fault[] => {
    const on = looks.filter(({ faults }) => faults.some((fault) => fault.rule === rule));
    const criteria = sorted(
      on.flatMap(({ faults }) => faults.filter((fault) => fault.rule === rule).flatMap(({ tags }) => criteriaOf(tags))),
    );
    // What is only axe's own advice is no criterion of the law.
    if (criteria.length === 0) return [];
    const where = sorted(on.map(({ path }) => path)).join(", ");
    return [
      {
        ...{ id: `axe-${rule}`, category: "open", criteria },
        what: { da: `Axes regel ${rule} er ikke overholdt på ${where}.`, en: `Axe's rule ${rule} is not kept on ${where}.` },
        reason: { da: "Fejlen er fundet og endnu ikke rettet.", en: "The fault was found and is not mended yet." },
        instead: { da: "Skriv til os, så finder vi en anden vej.", en: "Write to us, and we will find another way." },
      },
    ];
  });
}

/**
 * The accessibility statement's data: what the browser tests noted on a day, with what is known beside it.
 *
 * @throws an Error when no page was looked at, or something was that is no page: half a run is no statement.
 */
export function statementOf(notes: readonly Note[], known: readonly Fault[], date: string): Statement {
  const looks = notes.filter((note) => note.kind === "look");
  const [first] = looks;
  if (first === undefined) throw new Error("no test noted a look at a page");
  const seen = new Map<Page, Locale[]>();
  // In the dark only colours are looked at, of a page that was looked at in the light.
  for (const { path } of looks.filter(({ colours }) => colours === "light")) {
    const place = placeOf(path);
    if (place === null) throw new Error(`${path} is the address of no page`);
    seen.set(place.page, [...(seen.get(place.page) ?? []), place.locale]);
  }
  const walks = notes.filter((note) => note.kind === "keyboard");
  const failed = walks.find(({ held }) => !held);
  if (failed !== undefined) throw new Error(`a walk by keyboard failed: ${failed.title}`);
  const pages = (Object.keys(addresses) as Page[]).flatMap((page) => {
    const where = seen.get(page) ?? [];
    return where.length === 0 ? [] : [{ page, languages: locales.filter((locale) => where.includes(locale)), looks: where.length }];
  });
  return {
    ...{ date, axe: first.axe, browser: first.browser, pages },
    rules: sorted(looks.flatMap(({ rules }) => rules)),
    unclear: sorted(looks.flatMap(({ unclear }) => unclear)),
    keyboard: sorted(walks.map(({ title }) => title)),
    faults: [...faultsOf(looks), ...known],
  };
}
