import Link from "next/link";
import { PointsTrack } from "#app/_charts/points-track.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { LabelStand, RoundInHistory } from "#lib/usecases/snapshots/read-history.ts";

type Taken = RoundInHistory & { snapshot: NonNullable<RoundInHistory["snapshot"]> };
type Props = { locale: Locale; slug: string; round: Taken };

/** One snapshot: when and by whom, by which edition, and how each label stood. */
export function SnapshotCard({ locale, slug, round: { assessment, edition, snapshot } }: Props) {
  const t = translator(locale, "history");
  const date = formatter(locale).dateTime(new Date(snapshot.takenAt), { dateStyle: "medium" });
  const { answered, indicators, takenBy } = snapshot;
  const links = [
    {
      text: t("result"),
      href: addressOf(locale, { page: "assessmentResult", params: { organisation: slug, assessment } }),
      download: false,
    },
    { text: t("receipt"), href: `/api/v1/snapshots/${snapshot.id}/receipt`, download: true },
  ];
  return (
    <li className="card p-5 sm:p-7">
      <h3 className="font-semibold">{t("taken", { date })}</h3>
      <p className="text-muted text-small">
        {t("by", { name: takenBy === "" ? translator(locale, "saving")("former") : takenBy, answered, indicators })}
      </p>
      <p className="text-muted text-small">
        {t("edition", { title: edition.title[locale], revision: edition.revision, basis: edition.basis })}
      </p>
      <table className="mt-4 w-full text-left max-sm:block [&_td]:align-baseline">
        <thead className="text-muted text-small max-sm:sr-only">
          <tr>
            {(["label", "points", "bar", "standing"] as const).map((key) => (
              <th key={key} scope="col" className="py-1 pr-4 font-normal">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {snapshot.labels.map((label) => (
            <LabelRow key={label.id} locale={locale} label={label} />
          ))}
        </tbody>
      </table>
      <p className="mt-3 flex flex-wrap gap-x-6 text-small">
        {links.map(({ text, href, download }) =>
          download ? (
            <a key={href} className="link py-2" href={href} download aria-label={t("of", { what: text, date })}>
              {text}
            </a>
          ) : (
            <Link key={href} prefetch={false} className="link py-2" href={href} aria-label={t("of", { what: text, date })}>
              {text}
            </Link>
          ),
        )}
      </p>
    </li>
  );
}

function LabelRow({ locale, label: { title, score, verdict } }: { locale: Locale; label: LabelStand }) {
  const t = translator(locale, "history");
  const { low, high, possible, bar } = score;
  const points = low === high ? `${low}` : `${low}–${high}`;
  return (
    <tr className="border-line border-t max-sm:block max-sm:py-2">
      <th scope="row" className="py-2 pr-4 font-medium max-sm:block max-sm:py-0">
        {title[locale]}
      </th>
      <td className="w-1/2 py-2 pr-4 max-sm:block max-sm:w-full max-sm:py-1">
        {t("pointsOf", { points, possible })}
        <PointsTrack low={low} high={high} possible={possible} bar={bar} />
      </td>
      <td className="py-2 pr-4 max-sm:block max-sm:py-0">
        <span className="sm:hidden">{t("bar")}: </span>
        {bar ?? t("noBar")}
      </td>
      <td className="py-2 max-sm:block max-sm:py-0">{t(`verdicts.${verdict}`)}</td>
    </tr>
  );
}
