import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

/** The ratings on a line from 0 to the maximum, a dot each, without who gave which. */
export function RatingStrip({ locale, max, ratings }: { locale: Locale; max: number; ratings: readonly number[] }) {
  const t = translator(locale, "rounds.outcome");
  const scale = Array.from({ length: max + 1 }, (_, points) => ({ points, count: ratings.filter((one) => one === points).length }));
  return (
    <ol aria-label={t("ratings")} className="mt-2 flex max-w-md items-end">
      {scale.map(({ points, count }) => (
        <li key={points} className="grid flex-1 justify-items-center gap-1">
          <span className="sr-only">{t("strip", { points, count })}</span>
          <span aria-hidden className="flex flex-wrap-reverse justify-center gap-1 pb-1">
            {Array.from({ length: count }, (_, at) => at).map((at) => (
              <span key={at} className="size-3 rounded-full bg-accent" />
            ))}
          </span>
          <span aria-hidden className="w-full border-edge border-t pt-1 text-center text-muted text-small tabular-nums">
            {points}
          </span>
        </li>
      ))}
    </ol>
  );
}
