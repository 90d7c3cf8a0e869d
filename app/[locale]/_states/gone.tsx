import Link from "next/link";
import { shownLocale } from "#app/_adapters/page.ts";
import { Frame } from "#app/_ui/frame.tsx";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

/** In place of a page of the signed-in parts that is not there, or not for the reader: one answer for both. */
export default async function Gone() {
  const locale = await shownLocale();
  const t = translator(locale, "frame");
  return (
    <Frame locale={locale} place={{ page: "account" }} links={[{ place: { page: "home" }, text: t("notFound.home") }]}>
      <h1 className="text-title">{t("gone.title")}</h1>
      <p className="measure mt-4 mb-8 text-lead">{t("gone.text")}</p>
      <Link prefetch={false} href={addressOf(locale, { page: "account" })} className="button button-primary">
        {t("gone.account")}
      </Link>
    </Frame>
  );
}
