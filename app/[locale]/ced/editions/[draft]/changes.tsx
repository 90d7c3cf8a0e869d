import type { Comparison } from "#lib/domain/edition/compare.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { ChangedParts } from "./changed-parts.tsx";
import { indicatorLines, labelLines, titlesOf } from "./figure-words.ts";
import { BeforeAfter, Words } from "./side-by-side.tsx";

type Props = { locale: Locale; comparison: Comparison; isSameEdition: boolean };

/** Everything that differs between a draft and what it takes the place of: figures before and after, texts folded away. */
export function Changes({ locale, comparison, isSameEdition }: Props) {
  const t = translator(locale, "editionDesk.changes");
  const { bars, indicators, labels, criteria, dimensions, words, own, reordered, sameRules } = comparison;
  const titles = titlesOf(
    locale,
    bars.map(({ label: id, title }) => ({ id, title })),
  );
  const of = (state: string) => indicators.filter((one) => one.state === state).length;
  const [changed, added, removed] = [of("changed"), of("added"), of("removed")];
  const isSame = [indicators, labels, criteria, dimensions, words, own].every(({ length }) => length === 0) && !reordered;
  const nameOf = (aspect: Parameters<typeof indicatorLines>[1] | Parameters<typeof labelLines>[1] | "labels") => t(`aspects.${aspect}`);
  const each = { locale, nameOf };
  return (
    <section className="mt-10" aria-labelledby="changes">
      <h2 id="changes" className="text-lead">
        {t("title")}
      </h2>
      <p className="measure mt-3">{isSame ? t("none") : t("summary", { changed, added, removed })}</p>
      {!isSame && sameRules && <p className="measure mt-2 text-ok">{t("sameRules")}</p>}
      {reordered && <p className="measure mt-2">{t("reordered")}</p>}
      {isSameEdition && added + removed > 0 && <p className="measure mt-2 text-warn">{t("otherIndicators")}</p>}
      <Own {...{ locale, own, words }} />
      <ChangedParts
        {...{ ...each, title: t("indicators"), parts: indicators }}
        linesOf={(aspect, part) => indicatorLines(locale, aspect, part, titles)}
        numbered
      />
      <ChangedParts
        {...{ ...each, title: t("labels"), parts: labels }}
        linesOf={(aspect, part) => labelLines(locale, aspect, part, titles)}
      />
      <ChangedParts {...{ ...each, title: t("criteria"), parts: criteria }} linesOf={(_, part) => part.labels.map(titles)} />
      <ChangedParts {...{ ...each, title: t("dimensions"), parts: dimensions }} linesOf={() => []} numbered />
    </section>
  );
}

/** What the edition says of itself. */
function Own({ locale, own, words }: { locale: Locale } & Pick<Comparison, "own" | "words">) {
  const t = translator(locale, "editionDesk.changes");
  const [basis, visibility] = [translator(locale, "editionDesk.basis"), translator(locale, "editionDesk.visibility")];
  if (own.length + words.length === 0) return null;
  const said = (key: (typeof own)[number]["key"], value: string | number) => {
    if (key === "basis") return basis(value === "official" ? "official" : "indicative");
    return key === "visibility" ? visibility(value === "public" ? "public" : "members") : String(value);
  };
  return (
    <section className="mt-6">
      <h3 className="font-medium">{t("own")}</h3>
      <div className="card mt-3 px-4 pb-4 sm:px-5">
        {own.map(({ key, before, after }) => (
          <BeforeAfter key={key} locale={locale} name={t(`aspects.${key}`)} before={[said(key, before)]} after={[said(key, after)]} />
        ))}
        <Words {...{ locale, words }} />
      </div>
    </section>
  );
}
