import Link from "next/link";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { CaseAt } from "./places.ts";

/** Says that CED does not see the case, and where a secretariat shares it. */
export function NotShared({ locale, at }: { locale: Locale; at: CaseAt }) {
  const t = translator(locale, "sparring");
  return (
    <p className="card measure mt-6 border-warn px-4 py-3">
      {t("notShared")}{" "}
      {at.side === "secretariat" && (
        <Link prefetch={false} className="link" href={addressOf(locale, { page: "consent", params: { organisation: at.slug } })}>
          {t("toConsent")}
        </Link>
      )}
    </p>
  );
}
