import type { Locale } from "#lib/i18n/addresses.ts";
import { decimalWords } from "#lib/i18n/figure.ts";
import { translator } from "#lib/i18n/text.ts";
import type { Reference } from "#lib/usecases/insight/references.ts";
import { SourceLink } from "../../../(public)/clusters/source-link.tsx";

/** Figures from publications, with year and source. */
export function References({ locale, references }: { locale: Locale; references: readonly Reference[] }) {
  const t = translator(locale, "benchmark.reference");
  if (references.length === 0) return null;
  return (
    <ul className="mt-1 text-muted text-small">
      {references.map(({ id, label, value, year, source }) => (
        <li key={id}>
          {t("line", { label: label[locale], value: decimalWords(value, locale), year: String(year) })} <SourceLink source={source} />
        </li>
      ))}
    </ul>
  );
}
