import { shownLocale } from "#app/_adapters/page.ts";
import { Frame } from "#app/_ui/frame.tsx";
import { translator } from "#lib/i18n/text.ts";

/** One answer to every form that takes no answers, known or not. */
export default async function NoForm() {
  const locale = await shownLocale();
  const t = translator(locale, "evaluationForm");
  return (
    <Frame locale={locale} place={{ page: "home" }}>
      <h1 className="text-title">{t("gone")}</h1>
      <p className="measure mt-4 text-lead">{t("goneText")}</p>
    </Frame>
  );
}
