import type { Metadata } from "next";
import { inter } from "#app/_ui/font.ts";
import { Frame } from "#app/_ui/frame.tsx";
import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import "./globals.css";

export const metadata: Metadata = { title: "Siden findes ikke · Klyngeklar" };

/** The page for addresses that lead nowhere; it cannot know the language, so it speaks both. */
export default function GlobalNotFound() {
  return (
    <html lang="da" className={inter.variable}>
      <body className="min-h-dvh font-sans">
        <Frame locale="da" place={{ page: "home" }}>
          {locales.map((locale) => {
            const t = translator(locale, "frame");
            const Heading = locale === "da" ? "h1" : "h2";
            return (
              <section key={locale} lang={locale} className="mb-12">
                <Heading className={locale === "da" ? "text-title" : "text-lead"}>{t("notFound.title")}</Heading>
                <p className="mt-3 mb-6 text-muted">{t("notFound.text")}</p>
                <a className="button" href={addressOf(locale, { page: "home" })}>
                  {t("notFound.home")}
                </a>
              </section>
            );
          })}
        </Frame>
      </body>
    </html>
  );
}
