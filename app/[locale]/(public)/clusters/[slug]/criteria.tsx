import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import type { Locale } from "#lib/i18n/addresses.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";
import { SourceLink } from "../source-link.tsx";

const five = ["purpose", "triple-helix", "organisation", "companies", "label"] as const;
type Checked = { criterion: (typeof five)[number]; met: boolean; source: string; checkedOn: string };

/** The five Danish criteria one by one; one that nobody checked is told as that, not as failed. */
export function Criteria({ locale, criteria }: { locale: Locale; criteria: readonly Checked[] }) {
  const t = translator(locale, "clusters.cluster.criteria");
  return (
    <section className="mt-12 break-inside-avoid" aria-labelledby="criteria">
      <h2 id="criteria" className="font-semibold text-lead">
        {t("title")}
      </h2>
      <p className="measure mt-2 text-muted">{t("text")}</p>
      <ul className="mt-3 grid gap-2">
        {five.map((id) => {
          const found = criteria.find(({ criterion }) => criterion === id);
          const [Mark, colour, word] =
            found === undefined
              ? ([CircleDashed, "text-muted", "unchecked"] as const)
              : found.met
                ? ([CircleCheck, "text-ok", "met"] as const)
                : ([CircleX, "text-stop", "notMet"] as const);
          return (
            <li key={id} className="flex items-baseline gap-2">
              <Mark aria-hidden className={`size-4 shrink-0 translate-y-0.5 ${colour}`} />
              <span>
                {t(id)}: <span className="font-medium">{t(word)}</span>
                {found !== undefined && (
                  <small className="block text-muted text-small">
                    {t("checked", { date: publishedWords(locale, found.checkedOn) })} · <SourceLink source={found.source} />
                  </small>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
