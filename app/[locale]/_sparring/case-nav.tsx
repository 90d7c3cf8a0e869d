import Link from "next/link";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { type CaseAt, caseAddress, casePages } from "./places.ts";

type Props = { locale: Locale; at: CaseAt; here: (typeof casePages)[number] };

/** The pages of a case, in one line at the top of each. */
export function CaseNav({ locale, at, here }: Props) {
  const t = translator(locale, "sparring.nav");
  return (
    <nav aria-label={t("title")} className="no-print mb-6 flex flex-wrap gap-x-5 border-line border-b text-small">
      {casePages.map((page) => (
        <Link
          key={page}
          prefetch={false}
          href={caseAddress(locale, at, page)}
          aria-current={page === here ? "page" : undefined}
          className="border-transparent border-b-2 py-2 hover:border-line aria-[current=page]:border-accent aria-[current=page]:font-semibold"
        >
          {t(page)}
        </Link>
      ))}
    </nav>
  );
}
