import Link from "next/link";
import type { CaseView } from "#lib/domain/sparring/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { type Filter, filters, shownAt, shownIndicators } from "../place.ts";
import { type CaseAt, casePlace } from "../places.ts";

type Props = { locale: Locale; at: CaseAt; found: CaseView; filter: Filter | null };

/** Which indicators are shown; the choice is in the address, so that it can be kept and sent. */
export function Filters({ locale, at, found, filter: chosen }: Props) {
  const t = translator(locale, "sparring.filter");
  return (
    <nav aria-label={t("title")} className="mt-3">
      <ul className="flex flex-wrap gap-2">
        {[null, ...filters].map((filter) => (
          <li key={filter ?? "all"}>
            <Link
              prefetch={false}
              href={shownAt(locale, casePlace(at), filter)}
              aria-current={filter === chosen ? "page" : undefined}
              className="button px-3 text-small aria-[current=page]:bg-soft"
            >
              {t(filter ?? "all", { count: shownIndicators(found, filter).length })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
