import Link from "next/link";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";

type Props = {
  locale: Locale;
  address: { organisation: string; assessment: string };
  closed: readonly { id: string; closedAt: string; indicators: number }[];
  /** The round that the page shows. */
  shown: string | undefined;
  isNewest: boolean;
};

/** The rounds that are over, to be looked at again; silent where the page shows the only one. */
export function ClosedRounds({ locale, address, closed, shown, isNewest }: Props) {
  const t = translator(locale, "rounds.earlier");
  const format = formatter(locale);
  if (isNewest && closed.every(({ id }) => id === shown)) return null;
  const newest = addressOf(locale, { page: "blindRound", params: address });
  return (
    <nav aria-labelledby="closed-rounds" className="mt-12 border-line border-t pt-4">
      <h2 id="closed-rounds" className="text-lead">
        {t("title")}
      </h2>
      <ul className="mt-2 grid gap-1">
        {closed.map(({ id, closedAt, indicators }) => (
          <li key={id}>
            <Link
              prefetch={false}
              className="link inline-block py-2 aria-[current]:font-semibold aria-[current]:no-underline"
              href={`${newest}?round=${id}`}
              aria-current={id === shown ? "page" : undefined}
            >
              {t("ended", { date: format.dateTime(new Date(closedAt), { dateStyle: "medium", timeStyle: "short" }) })}
            </Link>{" "}
            <span className="text-muted text-small">{t("indicators", { count: indicators })}</span>
          </li>
        ))}
      </ul>
      {!isNewest && (
        <Link prefetch={false} className="button mt-4" href={newest}>
          {t("newest")}
        </Link>
      )}
    </nav>
  );
}
