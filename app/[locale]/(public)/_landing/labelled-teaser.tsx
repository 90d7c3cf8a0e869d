import Link from "next/link";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

/** The way to the register, for those who came to see who holds a label. */
export function LabelledTeaser({ locale }: { locale: Locale }) {
  const t = translator(locale, "clusters.teaser");
  return (
    <section className="mt-16" aria-labelledby="labelled">
      <h2 id="labelled" className="text-lead">
        {t("title")}
      </h2>
      <p className="measure mt-2 text-muted">{t("text")}</p>
      <Link prefetch={false} className="link mt-2 inline-block py-2.5" href={addressOf(locale, { page: "clusters" })}>
        {t("link")}
      </Link>
    </section>
  );
}
