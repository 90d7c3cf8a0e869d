import type { ReactNode } from "react";
import { Frame } from "#app/_ui/frame.tsx";
import type { Locale, Page, Place } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { openPages } from "../open-pages.ts";

type Can = Awaited<ReturnType<typeof openPages>>;

/** The pages of CED's menu, in order, and who has them there. */
const pages = [
  { page: "caseload", isThere: (can: Can) => can.caseload },
  { page: "insight", isThere: (can: Can) => can.insight },
  { page: "outcomes", isThere: (can: Can) => can.outcomes },
  { page: "independence", isThere: (can: Can) => can.independence },
  { page: "register", isThere: (can: Can) => can.register },
  { page: "editions", isThere: (can: Can) => can.editions },
  { page: "offerings", isThere: (can: Can) => can.offerings },
  { page: "annex", isThere: (can: Can) => can.annex },
  { page: "people", isThere: (can: Can) => can.people },
  { page: "operation", isThere: (can: Can) => can.operation },
  { page: "account", isThere: () => true },
] as const satisfies readonly { page: Page; isThere: (can: Can) => boolean }[];

/** A page of CED's: its menu, with what the reader's roles open, and the page itself. */
export async function CedFrame({ locale, place, children }: { locale: Locale; place: Place; children: ReactNode }) {
  const t = translator(locale, "caseload");
  const can = await openPages(locale);
  const links = pages.filter(({ isThere }) => isThere(can)).map(({ page }) => ({ place: { page }, text: t(`pages.${page}`) }));
  return (
    <Frame locale={locale} place={place} links={links}>
      <p className="mb-2 font-medium text-muted text-small">{t("ced")}</p>
      {children}
    </Frame>
  );
}
