import Link from "next/link";
import type { ReactNode } from "react";
import { addressOf, type Locale, type Page } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { CedFrame } from "../../_frame/ced-frame.tsx";
import { openPages } from "../../open-pages.ts";

type Can = Awaited<ReturnType<typeof openPages>>;

/** The pages of statistics, in order, and who has them there. */
const pages = [
  { page: "insight", isThere: (can: Can) => can.insight },
  { page: "steering", isThere: (can: Can) => can.insight },
  { page: "demand", isThere: (can: Can) => can.insight },
  { page: "effect", isThere: (can: Can) => can.insight },
  { page: "references", isThere: (can: Can) => can.references },
] as const satisfies readonly { page: Page; isThere: (can: Can) => boolean }[];

type Props = { locale: Locale; page: (typeof pages)[number]["page"]; children: ReactNode };

/** A page of CED's statistics, with the way to the others. */
export async function InsightFrame({ locale, page, children }: Props) {
  const t = translator(locale, "demand");
  const can = await openPages(locale);
  const there = pages.filter(({ isThere }) => isThere(can)).map((one) => one.page);
  return (
    <CedFrame locale={locale} place={{ page }}>
      <nav aria-label={t("menu")} className="no-print mb-6 flex flex-wrap gap-x-5 text-small">
        {there.map((one) => (
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
