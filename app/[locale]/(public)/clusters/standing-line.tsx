import { CircleCheck, CircleQuestionMark, CircleX, Clock3, Hourglass } from "lucide-react";
import type { Locale } from "#lib/i18n/addresses.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";
import { labelColours, reasonWords, type Standing, standingWords } from "./words.ts";

const marks = { valid: CircleCheck, expiring: Clock3, "in-grace": Hourglass, unknown: CircleQuestionMark, lapsed: CircleX } as const;
const colours = { valid: "text-ok", expiring: "text-warn", "in-grace": "text-warn", unknown: "text-muted", lapsed: "text-stop" } as const;

type Props = { locale: Locale; standing: Standing; withReason?: boolean };

/** A label with its state: a mark and the words; the colours only repeat them. In a list the award stands in place of the reason. */
export function StandingLine({ locale, standing, withReason = false }: Props) {
  const { label, state, awarded } = standing;
  const Mark = marks[state];
  return (
    <span className="flex items-baseline gap-2">
      <Mark aria-hidden className={`size-4 shrink-0 translate-y-0.5 ${colours[state]}`} />
      <span>
        <span className={`font-semibold ${labelColours[label]}`}>{translator(locale, "shared.labels")(label)}</span>{" "}
        {withReason ? reasonWords(locale, standing) : standingWords(locale, standing)}
        {!withReason && awarded !== null && (
          <span className="text-muted text-small">
            {" · "}
            {translator(locale, "clusters.standing")("awarded", { awarded: publishedWords(locale, awarded) })}
          </span>
        )}
      </span>
    </span>
  );
}
