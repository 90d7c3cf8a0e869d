import "server-only";
import { notFound } from "next/navigation";
import { load } from "#app/_adapters/page.ts";
import { loadCase } from "#app/[locale]/sparring/load-case.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { readOrganisation } from "#lib/usecases/organisations/read.ts";

type Asked = { locale: Locale; organisation: string; assessment: string };

/** A secretariat's own case, at the address of the organisation that it belongs to. */
export async function loadOwnCase({ locale, organisation: slug, assessment }: Asked) {
  const [organisation, { found, view }] = await Promise.all([load(locale, readOrganisation, { slug }), loadCase(locale, assessment)]);
  if (found.organisation !== organisation.id) notFound();
  return { organisation, found, view, at: { side: "secretariat", slug, id: assessment } as const };
}
