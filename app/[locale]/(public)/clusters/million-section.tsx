import type { Locale } from "#lib/i18n/addresses.ts";
import { decimalWords, numberWords } from "#lib/i18n/figure.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";
import { LowerSection } from "./lower-section.tsx";
import { labels } from "./place.ts";
import { SourceLink } from "./source-link.tsx";
import { labelColours } from "./words.ts";

type Rates = Readonly<Record<(typeof labels)[number], { count: number; per: string }>>;
type Denmark = Rates & { population: number; populationOn: string; source: string };

/** Labels held per million inhabitants, with the numbers they are made of and where the population comes from. */
export function MillionSection({ locale, denmark }: { locale: Locale; denmark: Denmark | null }) {
  const t = translator(locale, "clusters.million");
  const name = translator(locale, "shared.labels");
  if (denmark === null) return null;
  const { population, populationOn, source } = denmark;
  return (
    <LowerSection id="million" title={t("title")} onOneSheet>
      <p className="measure mt-2 text-muted">
        {t("text", { population: numberWords(population, locale), date: publishedWords(locale, populationOn) })}{" "}
        <SourceLink source={source} />
      </p>
      <dl className="mt-3 flex flex-wrap gap-x-10 gap-y-2">
        {labels.map((label) => {
          const { count, per } = denmark[label];
          return (
            <div key={label}>
              <dt className={`font-semibold text-small ${labelColours[label]}`}>{name(label)}</dt>
              <dd className="tabular-nums">{t("figure", { per: decimalWords(per, locale), count })}</dd>
            </div>
          );
        })}
      </dl>
      <p className="measure mt-3 text-muted text-small">{t("regions")}</p>
    </LowerSection>
  );
}
