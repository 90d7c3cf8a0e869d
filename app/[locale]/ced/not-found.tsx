import Link from "next/link";
import { ask, shownLocale } from "#app/_adapters/page.ts";
import { Frame } from "#app/_ui/frame.tsx";
import Gone from "#app/[locale]/_states/gone.tsx";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readAccount } from "#lib/usecases/people/read-account.ts";

/** In place of a page of CED's that is not there for the reader; who has a role that does not count yet is led to confirm it. */
export default async function CedGone() {
  const account = await ask(readAccount, {});
  if (!account.ok || account.value.strong || account.value.programmeRoles.length === 0) return <Gone />;
  const locale = await shownLocale();
  const t = translator(locale, "caseload");
  return (
    <Frame locale={locale} place={{ page: "account" }} links={[{ place: { page: "account" }, text: t("pages.account") }]}>
      <h1 className="text-title">{t("weak.title")}</h1>
      <p className="measure mt-4 mb-8 text-lead">{t("weak.text")}</p>
      <Link prefetch={false} href={addressOf(locale, { page: "account" })} className="button button-primary">
        {t("weak.go")}
      </Link>
    </Frame>
  );
}
