import type { ReactNode } from "react";
import { Frame } from "#app/_ui/frame.tsx";
import type { Locale, Page, Place } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

const pages = [
  "workspace",
  "participants",
  "evidence",
  "plan",
  "history",
  "team",
  "settings",
  "account",
] as const satisfies readonly Page[];

type Props = { locale: Locale; place: Place; organisation: { slug: string; name: string }; children: ReactNode };

/** A page of a secretariat: whose it is, its menu, and the page itself. */
export function WorkspaceFrame({ locale, place, organisation, children }: Props) {
  const t = translator(locale, "workspace");
  const links = pages.map((page) => ({ place: { page, params: { organisation: organisation.slug } }, text: t(`pages.${page}`) }));
  return (
    <Frame locale={locale} place={place} links={links}>
      <p className="mb-2 font-medium text-muted text-small">{organisation.name}</p>
      {children}
    </Frame>
  );
}
