import Link from "next/link";
import { ask } from "#app/_adapters/page.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readOpened } from "#lib/usecases/sparring/opened.ts";

/** The way from a secretariat's assessment to its sparring, once it has been shared. */
export async function CaseLink({ locale, slug, assessment }: { locale: Locale; slug: string; assessment: string }) {
  const found = await ask(readOpened, { case: assessment });
  if (!found.ok || !found.value.opened) return null;
  const t = translator(locale, "sparring");
  return (
    <p className="mt-6">
      <Link
        prefetch={false}
        className="link inline-block py-2"
        href={addressOf(locale, { page: "sparring", params: { organisation: slug, assessment } })}
      >
        {t("link")}
      </Link>
      <span className="block text-muted text-small">{t("linkHint")}</span>
    </p>
  );
}
