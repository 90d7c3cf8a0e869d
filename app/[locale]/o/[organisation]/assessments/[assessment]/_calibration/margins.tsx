import type { ShownComparison } from "#lib/domain/calibration/shown.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";

type Props = { locale: Locale; shown: ShownComparison | null; labels: readonly { id: string; title: string }[] };

/** How far over each label's bar one's own rating should lie, and from how many clusters that is known; or that too few have shared. */
export function Margins({ locale, shown, labels }: Props) {
  const t = translator(locale, "calibration.margin");
  return (
    <section className="mt-12" aria-labelledby="margins">
      <h2 id="margins" className="text-lead">
        {t("title")}
      </h2>
      <p className="measure mt-2">{t("intro")}</p>
      <ul className="mt-3 grid gap-3">
        {labels.map(({ id, title }) => {
          const margin = shown?.margins.find(({ label }) => label === id)?.margin ?? ({ margin: null, reason: "too-few" } as const);
          if (margin.margin === null)
            return (
              <li key={id} className="text-muted">
                {t(margin.reason, { label: title })}
              </li>
            );
          const { measured, inScope, confidence } = margin;
          return (
            <li key={id}>
              <p className="font-medium tabular-nums">{t("line", { label: title, margin: margin.margin })}</p>
              <p className="measure text-muted text-small tabular-nums">
                {t("basis", { share: Math.round(confidence * 100), measured, inScope, n: shown?.n ?? 0 })}
              </p>
            </li>
          );
        })}
      </ul>
      {shown !== null && (
        <p className="mt-3 text-muted text-small">
          {t("asOf", { date: formatter(locale).dateTime(new Date(shown.day), { dateStyle: "medium" }) })}
        </p>
      )}
    </section>
  );
}
