import Link from "next/link";
import { load } from "#app/_adapters/page.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readMigration } from "#lib/usecases/migration/read.ts";

/** Says of an open assessment that a newer edition is there, or that it has been moved and can go back. */
export async function MigrationNotice({ locale, slug, assessment }: { locale: Locale; slug: string; assessment: string }) {
  const t = translator(locale, "migration");
  const { proposal, back } = await load(locale, readMigration, { assessment });
  if (proposal === null && back === null) return null;
  const href = addressOf(locale, { page: "migration", params: { organisation: slug, assessment } });
  return (
    <p className={`measure mt-6 border-l-4 pl-4 ${proposal === null ? "border-line text-small" : "border-accent"}`}>
      {proposal === null
        ? t("backNotice")
        : t(proposal.isBack ? "noticeBack" : "notice", {
            title: proposal.to.document.title[locale],
            revision: proposal.to.document.revision,
          })}{" "}
      <Link prefetch={false} className="link" href={href}>
        {t(proposal === null ? "backLink" : "noticeLink")}
      </Link>
    </p>
  );
}
