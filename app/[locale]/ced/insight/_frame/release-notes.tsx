import type { ReleaseHead } from "#lib/domain/insight/release-head.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";

/** Which release the figures come from. */
export function FromRelease({ locale, release }: { locale: Locale; release: ReleaseHead }) {
  const date = (day: string) => formatter(locale).dateTime(new Date(day), { dateStyle: "medium" });
  const [from, to] = [date(`${release.from}T12:00:00Z`), date(`${release.to}T12:00:00Z`)];
  return (
    <p className="measure mt-3 text-muted text-small">
      {translator(locale, "demand")("from", { from, to, date: date(release.publishedAt) })}
    </p>
  );
}

/** What stands here before anything is published. */
export function NothingPublished({ locale }: { locale: Locale }) {
  const t = translator(locale, "demand.empty");
  return (
    <section className="card mt-8 p-5 sm:p-7">
      <h2 className="font-semibold">{t("title")}</h2>
      <p className="measure mt-1">{t("text")}</p>
    </section>
  );
}
