import Link from "next/link";
import { ask } from "#app/_adapters/page.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readOpened } from "#lib/usecases/sparring/opened.ts";

/** Whether an assessment was ever shared for sparring, as far as the reader may know. */
export async function loadOpened(assessment: string): Promise<boolean> {
  const found = await ask(readOpened, { case: assessment });
  return found.ok && found.value.opened;
}

/** The way from a secretariat's assessment to its sparring, once it has been shared (`loadOpened`). */
export function CaseLink({ locale, slug, assessment }: { locale: Locale; slug: string; assessment: string }) {
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
