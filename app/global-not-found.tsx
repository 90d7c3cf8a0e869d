import type { Metadata } from "next";
import { ProgrammeColour } from "#app/_adapters/programme-colour.tsx";
import { shownProgramme } from "#app/_adapters/shown-programme.ts";
import { inter } from "#app/_ui/font.ts";
import { Frame } from "#app/_ui/frame.tsx";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import "./globals.css";

export function generateMetadata(): Metadata {
  const { name, languages } = shownProgramme();
  const [first = "da"] = languages;
  return { title: `${translator(first, "frame")("notFound.title")} · ${name[first]}` };
}

/** The page for addresses that lead nowhere; it cannot know the language, so it speaks all that there are. */
export default function GlobalNotFound() {
  const { languages } = shownProgramme();
  const [first = "da"] = languages;
  return (
    <html lang={first} className={inter.variable}>
      <ProgrammeColour />
      <body className="min-h-dvh font-sans">
        <Frame locale={first} place={{ page: "home" }}>
          {languages.map((locale) => {
            const t = translator(locale, "frame");
            const Heading = locale === first ? "h1" : "h2";
            return (
              <section key={locale} lang={locale} className="mb-12">
                <Heading className={locale === first ? "text-title" : "text-lead"}>{t("notFound.title")}</Heading>
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
