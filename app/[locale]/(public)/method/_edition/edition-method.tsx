import type { Digests } from "#lib/domain/edition/edition.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { IndicatorMethod } from "./indicator-method.tsx";
import { LabelNeeds } from "./label-needs.tsx";

type Props = { edition: EditionDocument; digests: Digests; locale: Locale };

const sure = { stated: "stated", inferred: "inferred", standIn: "stand-in" } as const;

/** An edition in plain words, with source and confidence of every figure. */
export function EditionMethod({ edition, digests, locale }: Props) {
  const t = translator(locale, "method");
  const shared = translator(locale, "shared");
  return (
    <>
      <h1 className="text-title">{t("title")}</h1>
      <Contents edition={edition} locale={locale} />
      <section className="mt-12" aria-labelledby="how">
        <h2 id="how" className="text-lead">
          {t("how")}
        </h2>
        {(["intro", "gates", "paths", "unknown"] as const).map((key) => (
          <p key={key} className="measure mt-4">
            {t(key)}
          </p>
        ))}
        <h3 className="mt-8 font-semibold">{t("legend")}</h3>
        <ul className="measure mt-2 list-disc pl-5">
          {(["stated", "inferred", "standIn"] as const).map((key) => (
            <li key={key}>
              <strong className="font-medium">{shared(`confidence.${sure[key]}`)}</strong>: {t(`legends.${key}`)}
            </li>
          ))}
        </ul>
        <p className="mt-8 font-medium">{t("edition", { id: edition.id, revision: edition.revision })}</p>
        <p className="wrap-anywhere text-muted text-small">{t("digest", digests)}</p>
        <p>
          <a className="link inline-block py-2.5" href={`/api/v1/editions/${encodeURIComponent(edition.id)}?revision=${edition.revision}`}>
            {t("json")}
          </a>
        </p>
      </section>
      <section className="mt-12" aria-labelledby="labels">
        <h2 id="labels" className="text-lead">
          {t("labels")}
        </h2>
        {edition.labels.toReversed().map((label) => (
          <section key={label.id} className="mt-8" aria-labelledby={`label-${label.id}`}>
            <h3 id={`label-${label.id}`} className="scroll-mt-6 font-semibold">
              {label.title[locale]}
            </h3>
            <LabelNeeds edition={edition} label={label} locale={locale} />
          </section>
        ))}
      </section>
      {edition.dimensions.map((dimension) => (
        <section key={dimension.id} className="mt-14" aria-labelledby={`dimension-${dimension.id}`}>
          <h2 id={`dimension-${dimension.id}`} className="scroll-mt-6 text-lead">
            {dimension.id}. {dimension.title[locale]}
          </h2>
          {edition.indicators
            .filter((indicator) => indicator.dimension === dimension.id)
            .map((indicator) => (
              <IndicatorMethod key={indicator.id} edition={edition} indicator={indicator} locale={locale} />
            ))}
        </section>
      ))}
    </>
  );
}

function Contents({ edition, locale }: Omit<Props, "digests">) {
  const t = translator(locale, "method");
  const entries = [
    ["how", t("how")],
    ["labels", t("labels")],
    ...edition.dimensions.map(({ id, title }) => [`dimension-${id}`, `${id}. ${title[locale]}`]),
  ];
  return (
    <nav className="mt-6 print:hidden" aria-label={t("contents")}>
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {entries.map(([id, title]) => (
          <li key={id}>
            <a className="link inline-block py-2.5" href={`#${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
