import { Frame } from "#app/_ui/frame.tsx";
import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

/** One answer to every invitation that cannot be taken, known or not; it is not told the language, so it speaks both. */
export default function NoInvitation() {
  return (
    <Frame locale="da" place={{ page: "home" }}>
      {locales.map((locale) => {
        const t = translator(locale, "team");
        const Heading = locale === "da" ? "h1" : "h2";
        return (
          <section key={locale} lang={locale} className="mb-12">
            <Heading className={locale === "da" ? "text-title" : "text-lead"}>{t("accept.gone")}</Heading>
            <p className="measure mt-3 mb-6 text-muted">{t("accept.goneText")}</p>
            <a className="button" href={addressOf(locale, { page: "home" })}>
              {translator(locale, "frame")("notFound.home")}
            </a>
          </section>
        );
      })}
    </Frame>
  );
}
