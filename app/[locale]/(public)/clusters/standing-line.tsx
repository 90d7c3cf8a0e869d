import type { Locale } from "#lib/i18n/addresses.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";
import { StandingMark } from "./standing-mark.tsx";
import { labelColours, reasonWords, type Standing, standingWords } from "./words.ts";

type Props = { locale: Locale; standing: Standing; withReason?: boolean };

/** A label with its state: a mark and the words; the colours only repeat them. In a list the award stands in place of the reason. */
export function StandingLine({ locale, standing, withReason = false }: Props) {
  const { label, state, awarded } = standing;
  const t = translator(locale, "clusters.standing");
  return (
    <span className="flex items-baseline gap-2">
      <StandingMark state={state} />
      <span>
        <span className={`font-semibold ${labelColours[label]}`}>{translator(locale, "shared.labels")(label)}</span>
        {` ${withReason ? reasonWords(locale, standing) : standingWords(locale, standing)}`}
        {!withReason && awarded !== null && (
          <span className="text-muted text-small">{` · ${t("awarded", { awarded: publishedWords(locale, awarded) })}`}</span>
        )}
      </span>
    </span>
  );
}
