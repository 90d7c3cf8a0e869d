import { shownLocale } from "#app/_adapters/page.ts";
import { Frame } from "#app/_ui/frame.tsx";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

/** One answer to every invitation that cannot be taken, known or not. */
export default async function NoInvitation() {
  const locale = await shownLocale();
  const t = translator(locale, "team");
  return (
    <Frame locale={locale} place={{ page: "home" }}>
      <h1 className="text-title">{t("accept.gone")}</h1>
      <p className="measure mt-4 mb-8 text-lead">{t("accept.goneText")}</p>
      <a className="button" href={addressOf(locale, { page: "home" })}>
        {translator(locale, "frame")("notFound.home")}
      </a>
    </Frame>
  );
}
