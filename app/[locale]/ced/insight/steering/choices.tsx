import Link from "next/link";
import { type StatisticsForm, statisticsForms } from "#lib/domain/report/statistics.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";

type Release = { id: string; from: string; to: string };
type Props = { locale: Locale; releases: readonly Release[]; release: string; form: StatisticsForm };

/** Which release is read, and as what. */
export function Choices({ locale, releases, release, form }: Props) {
  const t = translator(locale, "statistics.page");
  const day = (at: string) => formatter(locale).dateTime(new Date(at), { dateStyle: "medium" });
  const address = (more: { release: string; form: StatisticsForm }) =>
    `${addressOf(locale, { page: "steering" })}?${new URLSearchParams(more)}`;
  const chosen = "button aria-[current]:border-accent aria-[current]:bg-soft aria-[current]:font-semibold";
  return (
    <div className="no-print mt-6 grid gap-4">
      <nav aria-label={t("form")} className="flex flex-wrap gap-2">
        {statisticsForms.map((one) => (
          <Link
            key={one}
            prefetch={false}
            className={chosen}
            aria-current={one === form ? "true" : undefined}
            href={address({ release, form: one })}
          >
            {t(`forms.${one}`)}
          </Link>
        ))}
      </nav>
      {releases.length > 1 && (
        <nav aria-label={t("choose")} className="flex flex-wrap gap-2">
          {releases.map(({ id, from, to }) => (
            <Link
              key={id}
              prefetch={false}
              className={chosen}
              aria-current={id === release ? "true" : undefined}
              href={address({ release: id, form })}
            >
              {t("period", { from: day(from), to: day(to) })}
            </Link>
          ))}
        </nav>
      )}
    </div>
  );
}
