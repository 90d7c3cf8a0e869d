import { needWeights } from "#lib/domain/insight/demand.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

/** What bar, minimum, missing and need mean, with the weights of the need. */
export function HowMade({ locale }: { locale: Locale }) {
  const t = translator(locale, "demand.how");
  return (
    <section className="measure mt-8" aria-labelledby="how">
      <h2 id="how" className="text-lead">
        {t("title")}
      </h2>
      <ul className="mt-2 grid list-disc gap-1 pl-5 text-small">
        <li>{t("need", needWeights)}</li>
        <li>{t("bar")}</li>
        <li>{t("missing")}</li>
        <li>{t("hidden")}</li>
      </ul>
    </section>
  );
}
