import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { OneStep } from "./one-step.tsx";

type Props = { locale: Locale; step: "restoreOffering" | "restoreEvent"; of: { id: string; version: number }; title: string; goTo: string };

/** Says that something was taken out, and brings it back. */
export function Removed({ locale, step, of: { id, version }, title, goTo }: Props) {
  const t = translator(locale, "offerings");
  return (
    <div className="card mt-6 flex flex-wrap items-center gap-x-5 bg-soft px-4 py-2">
      <p role="status">{t("removed", { title })}</p>
      <OneStep step={step} values={{ id, version }} className="link min-h-11 font-medium" goTo={goTo}>
        {t("restore")}
      </OneStep>
    </div>
  );
}
