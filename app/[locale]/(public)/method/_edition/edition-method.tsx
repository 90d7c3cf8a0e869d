import type { Digests } from "#lib/domain/edition/edition.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { IndicatorMethod } from "./indicator-method.tsx";

type Props = { edition: EditionDocument; digests: Digests; locale: Locale };

/** An edition in plain words, with source and confidence of every figure. */
export function EditionMethod({ edition, digests, locale }: Props) {
  const t = translator(locale, "method");
  return (
    <>
      <h1 className="text-title">{t("title")}</h1>
      {(["intro", "gates", "paths", "unknown"] as const).map((key) => (
        <p key={key} className="measure mt-4">
          {t(key)}
        </p>
      ))}
      <p className="mt-6 font-medium">{t("edition", { id: edition.id, revision: edition.revision })}</p>
      <p className="break-all text-muted text-small">{t("digest", digests)}</p>
      <p>
        <a className="link inline-block py-2" href={`/api/v1/editions/${encodeURIComponent(edition.id)}?revision=${edition.revision}`}>
          {t("json")}
        </a>
      </p>
      {edition.dimensions.map((dimension) => (
        <section key={dimension.id} className="mt-10" aria-labelledby={`dimension-${dimension.id}`}>
          <h2 id={`dimension-${dimension.id}`} className="text-lead">
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
