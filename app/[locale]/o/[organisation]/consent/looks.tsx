import Link from "next/link";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { momentWords } from "#lib/i18n/days.ts";
import { translator } from "#lib/i18n/text.ts";
import type { Consents } from "#lib/usecases/consent/read.ts";
import { nameOf } from "./words.ts";

type Props = {
  locale: Locale;
  slug: string;
  looks: Consents["looks"];
  startOf: (assessment: string | null) => string | null;
  isFirst: boolean;
};

/** Every look of CED at what is shared, a page at a time. */
export function Looks({ locale, slug, looks: { entries, next }, startOf, isFirst }: Props) {
  const t = translator(locale, "consent");
  const page = addressOf(locale, { page: "consent", params: { organisation: slug } });
  if (entries.length === 0) return <p className="text-muted">{t("looks.empty")}</p>;
  return (
    <>
      <ol className="card divide-y divide-line">
        {entries.map(({ id, at, by, what, assessment }) => {
          const date = startOf(assessment);
          const words = t(`looks.what.${what}`);
          return (
            <li key={id} className="grid gap-x-4 px-4 py-2.5 text-small sm:grid-cols-[11rem_14rem_1fr]">
              <time dateTime={at} className="text-muted tabular-nums">
                {momentWords(locale, at)}
              </time>
              <span>{nameOf(locale, by)}</span>
              <span className="font-medium">{date === null ? words : t("looks.of", { what: words, date })}</span>
            </li>
          );
        })}
      </ol>
      <p className="mt-3 flex gap-6">
        {!isFirst && (
          <Link prefetch={false} className="link py-2" href={`${page}#looks`}>
            {t("looks.newest")}
          </Link>
        )}
        {next !== null && (
          <Link prefetch={false} className="link py-2" href={`${page}?before=${next}#looks`}>
            {t("looks.older")}
          </Link>
        )}
      </p>
    </>
  );
}
