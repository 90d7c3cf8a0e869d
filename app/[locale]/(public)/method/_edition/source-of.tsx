import { Sourced } from "#app/_ui/sourced.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

type Figure = { confidence?: "stated" | "inferred" | "stand-in" | "not-set" | undefined; source?: string | undefined };

/** The source of a figure of an edition and how sure it is. `brief` leaves out the word for what a source states. */
export function SourceOf({ figure, locale, brief = false }: { figure: Figure; locale: Locale; brief?: boolean }) {
  const shared = translator(locale, "shared");
  const t = translator(locale, "method");
  const { confidence, source } = figure;
  const silent = confidence === undefined || (brief && confidence === "stated");
  return (
    <Sourced
      source={source}
      certainty={
        silent ? undefined : { word: shared(`confidence.${confidence}`), careful: confidence === "stand-in" || confidence === "not-set" }
      }
      words={{ undated: t("sources.undated"), after: t("sources.after") }}
    />
  );
}
