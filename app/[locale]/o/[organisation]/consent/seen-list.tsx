import { Eye, EyeOff } from "lucide-react";
import Link from "next/link";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { Consents } from "#lib/usecases/consent/read.ts";

const sections = ["unsure", "documents", "ratings", "agreed", "official", "messages"] as const;

type Props = { locale: Locale; slug: string; round: Consents["assessments"][number] };

/** What CED sees of an assessment at this moment, section by section. */
export function SeenList({ locale, slug, round: { id, seen, given } }: Props) {
  const t = translator(locale, "consent");
  const sparring = addressOf(locale, { page: "sparring", params: { organisation: slug, assessment: id } });
  const Sign = seen === null ? EyeOff : Eye;
  return (
    <section aria-labelledby={`seen-${id}`} className="mt-4 border-line border-t pt-3">
      <h4 id={`seen-${id}`} className="flex items-center gap-2 font-medium text-small">
        <Sign aria-hidden size={16} className={seen === null ? "text-muted" : "text-accent"} />
        {t("seen.title")}
      </h4>
      {seen === null ? (
        <p className="mt-1 text-muted text-small">{t(given === null ? "seen.nothing" : "seen.closing")}</p>
      ) : (
        <>
          <ul className="mt-2 grid gap-x-6 gap-y-1 text-small tabular-nums sm:grid-cols-2">
            <li>{t("seen.answers", { count: seen.answers, total: seen.indicators })}</li>
            {sections.map((section) => (
              <li key={section} className={seen[section] === 0 ? "text-muted" : ""}>
                {t(`seen.${section}`, { count: seen[section] })}
              </li>
            ))}
          </ul>
          <p className="mt-2 text-muted text-small">{t("seen.hidden")}</p>
          <Link prefetch={false} href={sparring} className="link inline-block py-2 text-small">
            {t("seen.open")}
          </Link>
        </>
      )}
    </section>
  );
}
