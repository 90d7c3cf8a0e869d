import Link from "next/link";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

type Props = { locale: Locale; slug: string; canChange: boolean; hasStanding: boolean };

/** What to do first, when there is no plan yet. */
export function EmptyPlan({ locale, slug, canChange, hasStanding }: Props) {
  const t = translator(locale, "plan.empty");
  return (
    <div className="mt-4">
      <p className="text-lead">{t("title")}</p>
      <p className="measure mt-2 text-muted">{t(canChange ? (hasStanding ? "fromPath" : "noAnswers") : "reader")}</p>
      {canChange && !hasStanding && (
        <Link
          className="button button-primary mt-5"
          prefetch={false}
          href={addressOf(locale, { page: "workspace", params: { organisation: slug } })}
        >
          {t("toAnswers")}
        </Link>
      )}
    </div>
  );
}
