import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

const issuers = { esca: "https://www.cluster-analysis.org/", eucles: "https://eucles.be/" } as const;

/** Those who award labels, as links. */
export function Issuers({ locale }: { locale: Locale }) {
  const t = translator(locale, "clusters.cluster");
  return (
    <>
      <a className="link" href={issuers.esca}>
        {t("esca")}
      </a>
      {" · "}
      <a className="link" href={issuers.eucles}>
        {t("eucles")}
      </a>
    </>
  );
}
