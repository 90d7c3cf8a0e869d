import Link from "next/link";
import { Scrolling } from "#app/_ui/scrolling.tsx";
import { kindTitles, type OfferingKind } from "#lib/domain/offering/kinds.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { daysText, dayText } from "./words.ts";

type Row = {
  id: string;
  kind: OfferingKind;
  titleDa: string;
  titleEn: string;
  indicators: number;
  held: number;
  last: string | null;
  next: string | null;
};

/** The offerings with how many indicators they help with, how often they were held and when they are next. */
export function Catalogue({ locale, offerings }: { locale: Locale; offerings: readonly Row[] }) {
  const t = translator(locale, "offerings.list");
  const day = (one: string | null) => (one === null ? "" : dayText(locale, one));
  return (
    <Scrolling name={t("title")} className="mt-3 overflow-x-auto">
      <table className="w-full text-left text-small">
        <thead>
          <tr className="border-line border-b">
            {(["offering", "kind", "indicators", "held", "last", "next"] as const).map((head) => (
              <th key={head} scope="col" className={`py-2 pr-4 font-medium ${/indicators|held/.test(head) ? "text-right" : ""}`}>
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {offerings.map(({ id, kind, titleDa, titleEn, indicators, held, last, next }) => (
            <tr key={id} className="border-line border-b align-top">
              <th scope="row" className="py-2 pr-4 font-normal">
                <Link className="link" href={addressOf(locale, { page: "offering", params: { offering: id } })}>
                  {locale === "da" ? titleDa : titleEn}
                </Link>
              </th>
              <td className="py-2 pr-4">{kindTitles[kind][locale]}</td>
              <td className="py-2 pr-4 text-right tabular-nums">{indicators}</td>
              <td className="py-2 pr-4 text-right tabular-nums">{held}</td>
              <td className="whitespace-nowrap py-2 pr-4">{day(last)}</td>
              <td className="whitespace-nowrap py-2">{day(next)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

type Coming = { id: string; title: string; day: string; until: string | null; place: string | null };

/** The events to come, the nearest first. */
export function ComingEvents({ locale, events }: { locale: Locale; events: readonly Coming[] }) {
  return (
    <ul className="mt-2 border-line border-t">
      {events.map(({ id, title, place, ...days }) => (
        <li key={id} className="border-line border-b py-2">
          <Link className="link font-medium" href={addressOf(locale, { page: "event", params: { event: id } })}>
            {title}
          </Link>{" "}
          <span className="text-muted text-small">
            {daysText(locale, days)}
            {place !== null && `, ${place}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
