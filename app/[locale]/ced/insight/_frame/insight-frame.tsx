import Link from "next/link";
import type { ReactNode } from "react";
import { addressOf, type Locale, type Page } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { CedFrame } from "../../_frame/ced-frame.tsx";

/** The pages of statistics, in order. */
const pages = ["insight", "demand", "effect"] as const satisfies readonly Page[];

type Props = { locale: Locale; page: (typeof pages)[number]; children: ReactNode };

/** A page of CED's statistics, with the way to the others. */
export function InsightFrame({ locale, page, children }: Props) {
  const t = translator(locale, "demand");
  return (
    <CedFrame locale={locale} place={{ page }}>
      <nav aria-label={t("menu")} className="no-print mb-6 flex flex-wrap gap-x-5 text-small">
        {pages.map((one) => (
          <Link
            key={one}
            prefetch={false}
            href={addressOf(locale, { page: one })}
            aria-current={one === page ? "page" : undefined}
            className="py-2 underline-offset-8 hover:underline aria-[current=page]:underline"
          >
            {t(`pages.${one}`)}
          </Link>
        ))}
      </nav>
      {children}
    </CedFrame>
  );
}
