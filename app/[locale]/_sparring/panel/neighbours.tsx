import Link from "next/link";
import type { CaseView } from "#lib/domain/sparring/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { type Filter, indicatorPlace, shownAt, shownIndicators } from "../place.ts";
import { type CaseAt, casePlace } from "../places.ts";

type Props = { locale: Locale; at: CaseAt; found: CaseView; indicator: string; filter: Filter | null };

/** Back to the list as it was chosen, and to the indicators before and after in it. */
export function Neighbours({ locale, at, found, indicator, filter }: Props) {
  const t = translator(locale, "sparring.panel");
  const shown = shownIndicators(found, filter);
  const position = shown.findIndex(({ id }) => id === indicator);
  // What was chosen may hold it no longer: then there is only the way back.
  const [previous, next] = position < 0 ? [] : [shown[position - 1], shown[position + 1]];
  const look = "link inline-block py-2";
  return (
    <nav aria-label={t("nav")} className="flex flex-wrap gap-x-6 text-small">
      <Link prefetch={false} className={look} href={shownAt(locale, casePlace(at), filter)}>
        {filter === null ? t("back") : t(`backTo.${filter}`)}
      </Link>
      {previous !== undefined && (
        <Link prefetch={false} className={`${look} sm:ml-auto`} href={shownAt(locale, indicatorPlace(at, previous.id), filter)}>
          {t("previous", { indicator: previous.id })}
        </Link>
      )}
      {next !== undefined && (
        <Link
          prefetch={false}
          className={`${look} ${previous === undefined ? "sm:ml-auto" : ""}`}
          href={shownAt(locale, indicatorPlace(at, next.id), filter)}
        >
          {t("next", { indicator: next.id })}
        </Link>
      )}
    </nav>
  );
}
