import { redirect } from "next/navigation";
import { load } from "#app/_adapters/page.ts";
import { localAddress } from "#lib/domain/people/local-address.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { readAccount } from "#lib/usecases/people/read-account.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where a sign-in ends: leads on to where the person wanted to be, else to where they work. */
export default async function WelcomePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { organisations, programmeRoles, strong, can } = await load(locale, readAccount, {});
  const next = localAddress((await searchParams).next);
  if (next !== null) redirect(next);
  const [only] = organisations;
  if (only === undefined && can.caseload) redirect(addressOf(locale, { page: "caseload" }));
  if (only === undefined && can.people) redirect(addressOf(locale, { page: "people" }));
  if (only === undefined && can.references) redirect(addressOf(locale, { page: "insight" }));
  // Who only reads what is published lands there: the steering group.
  if (only === undefined && can.insight) redirect(addressOf(locale, { page: "steering" }));
  const hasMore = organisations.length > 1 || (programmeRoles.length > 0 && !strong);
  if (only === undefined || hasMore) redirect(addressOf(locale, { page: "account" }));
  redirect(addressOf(locale, { page: "workspace", params: { organisation: only.slug } }));
}
