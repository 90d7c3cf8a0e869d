import { FileQuestion } from "lucide-react";
import Link from "next/link";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";

type Props = {
  locale: Locale;
  slug: string;
  requests: readonly { id: string; case: string; indicator: string | null; title: Record<Locale, string> | null; at: string; by: string }[];
};

/** The requests for evidence of CED's that wait for the secretariat, each leading to the conversation. */
export function RequestList({ locale, slug, requests }: Props) {
  const t = translator(locale, "sparringTalk");
  const address = (assessment: string, indicator: string | null, id: string) => {
    const at = indicator === null ? "" : `?${new URLSearchParams({ indicator })}`;
    return `${addressOf(locale, { page: "sparringTalk", params: { organisation: slug, assessment } })}${at}#message-${id}`;
  };
  return (
    <section className="mt-8" aria-labelledby="requests">
      <h2 id="requests" className="flex items-center gap-2 text-lead">
        <FileQuestion aria-hidden className="size-5 shrink-0 text-warn" />
        {t("home")}
      </h2>
      <ul className="mt-2">
        {requests.map(({ id, case: assessment, indicator, title, at, by }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3">
            <Link prefetch={false} className="link inline-block py-2" href={address(assessment, indicator, id)}>
              {indicator === null ? t("general") : `${indicator} ${title?.[locale] ?? ""}`}
            </Link>
            <span className="text-muted text-small">
              {by || t("former.ced")}, <time dateTime={at}>{formatter(locale).dateTime(new Date(at), { dateStyle: "medium" })}</time>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
