import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

/** The dimensions of an edition, each folded over its indicators, with a word at those that have a minimum for the label. */
export function DimensionList({ edition, label, locale }: { edition: EditionDocument; label: string; locale: Locale }) {
  const t = translator(locale, "landing");
  const method = addressOf(locale, { page: "method" });
  return (
    <div className="mt-4 border-line border-t">
      {edition.dimensions.map((dimension) => {
        const indicators = edition.indicators.filter(
          (indicator) => indicator.dimension === dimension.id && indicator.scope.includes(label),
        );
        return (
          <details key={dimension.id} className="border-line border-b">
            <summary className="min-h-11 py-2.5">
              {dimension.id}. {dimension.title[locale]}{" "}
              <span className="text-muted text-small">· {t("count", { count: indicators.length })}</span>
            </summary>
            <ul className="grid gap-x-10 pb-4 sm:grid-cols-2 sm:pl-5">
              {indicators.map(({ id, title, weight, minimums }) => (
                <li key={id} className="flex gap-3">
                  <span className="w-12 shrink-0 py-2.5 text-muted tabular-nums">{id}</span>
                  <span className="min-w-0">
                    <a className="link inline-block py-2.5" href={`${method}#indicator-${id}`}>
                      {title[locale]}
                    </a>
                    {minimums?.some(({ points, labels }) => points > 0 && labels.includes(label)) && (
                      <span className="text-small text-warn"> {t("hasMinimum")}</span>
                    )}
                    {weight === 0 && <span className="text-muted text-small"> {t("notScored")}</span>}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
