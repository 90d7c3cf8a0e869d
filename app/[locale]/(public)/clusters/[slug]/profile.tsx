import type { Locale } from "#lib/i18n/addresses.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";
import { fieldName, regionName } from "../words.ts";

type Cluster = {
  field: string | null;
  region: string | null;
  regionConfidence: "stated" | "inferred" | null;
  host: string | null;
  founded: string | null;
  website: string | null;
  eccp: string | null;
};

/** What is published of the organisation itself; what is not known is left out. */
export function Profile({
  locale,
  cluster: { field, region, regionConfidence, host, founded, website, eccp },
}: {
  locale: Locale;
  cluster: Cluster;
}) {
  const t = translator(locale, "clusters.cluster");
  const facts = [
    ...(field === null ? [] : [fieldName(locale, field)]),
    ...(region === null ? [] : [regionName(locale, region) + (regionConfidence === "inferred" ? ` (${t("inferred")})` : "")]),
    ...(host === null ? [] : [t("host", { host })]),
    ...(founded === null ? [] : [t("founded", { date: publishedWords(locale, founded) })]),
  ];
  const links = [
    ["website", website],
    ["eccp", eccp],
  ] as const;
  return (
    <>
      <p className="mt-3 text-lead">{facts.join(" · ")}</p>
      <p className="mt-2 flex flex-wrap gap-x-6">
        {links.map(
          ([name, address]) =>
            address !== null && (
              <a key={name} className="link inline-block py-2.5" href={address}>
                {t(name)}
              </a>
            ),
        )}
      </p>
    </>
  );
}
