import Link from "next/link";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { daysText } from "../words.ts";

type Event = { id: string; title: string; day: string; until: string | null; place: string | null; people: number | null };

/** An offering's events, the newest first, with how many came. */
export function EventList({ locale, events, happens }: { locale: Locale; events: readonly Event[]; happens: boolean }) {
  const t = translator(locale, "offerings.events");
  if (events.length === 0) return <p className="mt-2">{t(happens ? "none" : "alwaysThere")}</p>;
  return (
    <ul className="mt-2 border-line border-t">
      {events.map(({ id, title, place, people, ...days }) => (
        <li key={id} className="border-line border-b py-2">
          <Link className="link font-medium" href={addressOf(locale, { page: "event", params: { event: id } })}>
            {title}
          </Link>
          <p className="text-muted text-small">
            {[daysText(locale, days), ...(place === null ? [] : [place]), people === null ? t("uncounted") : t("people", { people })].join(
              " · ",
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
