import Link from "next/link";
import type { ReactNode } from "react";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";
import type { Disagreement, Ending, Missing, Unknown } from "#lib/usecases/register/desk.ts";

type Line = { slug: string; name: string; text: string };
type Some<T> = { total: number; rows: readonly T[] };
type ListProps = { locale: Locale; id: string; title: string; intro?: ReactNode; none: string; total: number; lines: readonly Line[] };

/** One kind of thing to look at, each with the way to its cluster. */
function LookList({ locale, id, title, intro, none, total, lines }: ListProps) {
  const t = translator(locale, "registerDesk");
  return (
    <section className="mt-10" aria-labelledby={id}>
      <h2 id={id} className="text-lead">
        {title} {total > 0 && <span className="text-muted tabular-nums">({total})</span>}
      </h2>
      {intro !== undefined && <p className="measure mt-1 text-muted text-small">{intro}</p>}
      {lines.length === 0 ? (
        <p className="mt-2">{none}</p>
      ) : (
        <ul className="mt-2 border-line border-t">
          {lines.map(({ slug, name, text }) => (
            <li key={`${slug} ${text}`} className="border-line border-b py-2 text-small">
              <Link className="link font-medium" href={addressOf(locale, { page: "registerEntry", params: { slug } })}>
                {name}
              </Link>{" "}
              <span className="break-words">{text}</span>
            </li>
          ))}
        </ul>
      )}
      {total > lines.length && <p className="mt-1 text-muted text-small">{t("more", { shown: lines.length, total })}</p>}
    </section>
  );
}

type Props = {
  locale: Locale;
  quarter: { from: string; to: string };
  ending: Some<Ending>;
  disagreements: Some<Disagreement>;
  missing: Some<Missing>;
  unknown: Some<Unknown>;
};

/** What an administrator should look at: what ends, what disagrees, what is missing, what is not known. */
export function LookAt({ locale, quarter, ending, disagreements, missing, unknown }: Props) {
  const t = translator(locale, "registerDesk");
  const labels = translator(locale, "shared.labels");
  const words = (date: string) => publishedWords(locale, date);
  return (
    <>
      <LookList
        {...{ locale, id: "ending", title: t("ending.title"), total: ending.total }}
        none={t("ending.none", { from: words(quarter.from), to: words(quarter.to) })}
        lines={ending.rows.map(({ label, endsOn, ...of }) => ({
          ...of,
          text: t("ending.line", { label: labels(label), date: words(endsOn) }),
        }))}
      />
      <LookList
        {...{ locale, id: "disagreements", title: t("disagreements.title"), none: t("disagreements.none"), total: disagreements.total }}
        lines={disagreements.rows.map(({ slug, name, label, about, said: [one, other] }) => ({
          ...{ slug, name },
          text: t("disagreements.line", {
            ...{ label: labels(label), about: t(`disagreements.about.${about}`), one: one.value, source: one.source },
            ...{ other: other.value, otherSource: other.source },
          }),
        }))}
      />
      <LookList
        {...{ locale, id: "missing", title: t("missing.title"), none: t("missing.none"), total: missing.total }}
        lines={missing.rows.map(({ slug, name, label, what, source }) => ({
          ...{ slug, name },
          text: t("missing.line", { label: labels(label), what: t(`missing.what.${what}`), source }),
        }))}
      />
      <LookList
        {...{ locale, id: "unknown", title: t("unknown.title"), intro: t("unknown.text"), none: t("unknown.none"), total: unknown.total }}
        lines={unknown.rows.map(({ slug, name, label, since }) => ({
          ...{ slug, name },
          text: t("unknown.line", { label: labels(label), since: since === null ? "none" : words(since) }),
        }))}
      />
    </>
  );
}
