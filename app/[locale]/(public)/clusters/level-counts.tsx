import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { labels } from "./place.ts";
import { labelColours } from "./words.ts";

/** So many organisations, by label and with any of them. */
type Tally = Readonly<Record<(typeof labels)[number] | "any", number>>;
export type Tallies = { held: Tally; unknown: Tally; lapsed: Tally };

/** How many hold each label, of how many it is not known, and how many lapsed: three numbers that are never added up. */
export function LevelCounts({ locale, tallies: { held, unknown, lapsed } }: { locale: Locale; tallies: Tallies }) {
  const t = translator(locale, "clusters.counts");
  const name = translator(locale, "shared.labels");
  return (
    <dl className="mt-4 grid gap-3 sm:grid-cols-3">
      {labels.map((label) => (
        <div key={label} className="card break-inside-avoid px-4 py-3">
          <dt className={`font-semibold ${labelColours[label]}`}>{name(label)}</dt>
          <dd className="text-lead tabular-nums">{t("held", { count: held[label] })}</dd>
          <dd className="text-muted text-small tabular-nums">
            {t("unknown", { count: unknown[label] })}
            {lapsed[label] > 0 && ` · ${t("lapsed", { count: lapsed[label] })}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}
