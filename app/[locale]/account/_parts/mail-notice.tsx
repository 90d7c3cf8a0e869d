import { MailWarning } from "lucide-react";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

/** What an administrator must know: nobody gets mail. */
export function MailNotice({ locale, waiting }: { locale: Locale; waiting: number }) {
  const t = translator(locale, "account.mail");
  return (
    <section aria-label={t("title")} className="card mt-8 flex gap-4 border-warn px-5 py-4">
      <MailWarning aria-hidden size={22} className="mt-1 shrink-0 text-warn" />
      <div>
        <h2 className="font-semibold">{t("title")}</h2>
        <p className="measure mt-1">{t("text", { waiting })}</p>
      </div>
    </section>
  );
}
