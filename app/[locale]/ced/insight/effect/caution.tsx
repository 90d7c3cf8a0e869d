import { mostMonthsApart } from "#lib/domain/insight/changes.ts";
import { fewestInArm } from "#lib/domain/insight/effect.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

/** Small numbers, regression to the mean and many comparisons: said before any figure, on paper too. */
export function Caution({ locale }: { locale: Locale }) {
  const t = translator(locale, "effect.caution");
  return (
    <section className="card measure mt-8 border-warn p-5" aria-labelledby="caution">
      <h2 id="caution" className="font-semibold text-warn">
        ▲ {t("title")}
      </h2>
      <ul className="mt-2 grid list-disc gap-1 pl-5 text-small">
        <li>{t("few")}</li>
        <li>{t("regression")}</li>
        <li>{t("many")}</li>
      </ul>
    </section>
  );
}

/** How an effect is worked out. */
export function Method({ locale }: { locale: Locale }) {
  const t = translator(locale, "effect.method");
  return (
    <section className="measure mt-12" aria-labelledby="method">
      <h2 id="method" className="text-lead">
        {t("title")}
      </h2>
      <ul className="mt-2 grid list-disc gap-1 pl-5 text-small">
        <li>{t("change", { months: mostMonthsApart })}</li>
        <li>{t("difference")}</li>
        <li>{t("fewest", { fewest: fewestInArm })}</li>
      </ul>
    </section>
  );
}
