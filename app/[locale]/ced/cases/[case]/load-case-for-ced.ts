import "server-only";
import { redirect } from "next/navigation";
import { indicatorPlace } from "#app/[locale]/_sparring/place.ts";
import { casePlace } from "#app/[locale]/_sparring/places.ts";
import { loadCase } from "#app/[locale]/sparring/load-case.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";

/** A case for CED. Whoever belongs to its secretariat sees it among their own pages. */
export async function loadCaseForCed({ locale, case: id, indicator }: { locale: Locale; case: string; indicator?: string }) {
  const { found, view } = await loadCase(locale, id);
  const own = { side: "secretariat", slug: found.slug, id } as const;
  if (found.side === "secretariat") redirect(addressOf(locale, indicator === undefined ? casePlace(own) : indicatorPlace(own, indicator)));
  return { found, view, at: { side: "ced", slug: found.slug, id } as const };
}
