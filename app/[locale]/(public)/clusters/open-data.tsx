import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { LowerSection } from "./lower-section.tsx";
import { type ClustersQuery, dataAddress } from "./place.ts";

/** Under which terms anybody may use the register, and where machines get it. */
export function OpenData({ locale, query, licence }: { locale: Locale; query: ClustersQuery; licence: string }) {
  const t = translator(locale, "clusters.open");
  return (
    <LowerSection id="open-data" title={t("title")} onOneSheet>
      <p className="measure mt-2">
        {t("text")}{" "}
        <a className="link" rel="license" href={licence}>
          {t("licence")}
        </a>
      </p>
      <div className="no-print mt-3 flex flex-wrap gap-3">
        {(["json", "csv"] as const).map((format) => (
          <a key={format} className="button" href={dataAddress(query, format)}>
            {t(format)}
          </a>
        ))}
        <a className="button" href={`/api/v1/register/calendar.ics?lang=${locale}`} type="text/calendar">
          {t("calendar")}
        </a>
      </div>
      <p className="measure no-print mt-2 text-muted text-small">{t("same")}</p>
    </LowerSection>
  );
}
