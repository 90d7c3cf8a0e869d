import Link from "next/link";
import { shownLocale } from "#app/_adapters/page.ts";
import { Frame } from "#app/_ui/frame.tsx";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

/** In place of the page of a cluster that is not in the register. */
export default async function NoSuchCluster() {
  const locale = await shownLocale();
  const t = translator(locale, "frame.notFound");
  return (
    <Frame locale={locale} place={{ page: "clusters" }}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 mb-8 text-lead">{t("text")}</p>
      <Link prefetch={false} href={addressOf(locale, { page: "clusters" })} className="button button-primary">
        {translator(locale, "clusters.cluster")("back")}
      </Link>
    </Frame>
  );
}
