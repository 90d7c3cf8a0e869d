import Link from "next/link";
import { inOrder } from "#lib/domain/annex/headings.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { daysText } from "../offerings/words.ts";

type Event = { id: string; heading: string; title: string; day: string; until: string | null };

/** The events of the period under their headings, the newest first. */
export function Happened({ locale, events }: { locale: Locale; events: readonly Event[] }) {
  const t = translator(locale, "annex");
  return (
    <section className="mt-10" aria-labelledby="events">
      <h2 id="events" className="text-lead">
        {t("events")}
      </h2>
      {inOrder(events.map(({ heading }) => heading)).map((heading) => (
        <div key={heading} className="mt-4">
          <h3 className="font-medium">{heading}</h3>
          <ul>
            {events
              .filter((one) => one.heading === heading)
              .map(({ id, title, ...days }) => (
                <li key={id} className="py-1 text-small">
                  <Link className="link" href={addressOf(locale, { page: "event", params: { event: id } })}>
                    {title}
                  </Link>
                  {", "}
                  {daysText(locale, days)}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
