"use client";
import { useTranslations } from "use-intl/react";
import { useFocusOnce } from "#app/_ui/use-focus-once.ts";

/** Said to everybody who asks for a link, whoever the address belongs to. */
export function LinkSent({ email, onAgain }: { email: string; onAgain: () => void }) {
  const t = useTranslations("signIn.sent");
  return (
    <div>
      <h1 ref={useFocusOnce()} tabIndex={-1} className="text-title outline-none">
        {t("title")}
      </h1>
      <p className="measure mt-4 text-lead">{t("text", { email })}</p>
      <p className="measure mt-3 mb-8 text-muted">{t("missing")}</p>
      <button type="button" className="button" onClick={onAgain}>
        {t("again")}
      </button>
    </div>
  );
}
