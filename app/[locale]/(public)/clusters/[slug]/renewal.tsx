import Link from "next/link";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { renewalHint } from "#lib/domain/label/renewal-hint.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";
import type { labels } from "../place.ts";

type Now = { label: (typeof labels)[number]; endsOn: string | null; graceUntil: string | null };
type Props = { locale: Locale; edition: EditionDocument; today: string; labels: readonly Now[] };

/** What the next renewal of the highest label that can be renewed needs, and when to begin: by public facts only. */
export function Renewal({ locale, edition, today, labels }: Props) {
  const t = translator(locale, "clusters.cluster.renewal");
  const highest = labels.find(({ graceUntil }) => graceUntil !== null && graceUntil >= today) ?? labels[0];
  if (highest === undefined) return null;
  const rules = edition.labels.find(({ id }) => id === highest.label);
  const hint = rules === undefined ? null : renewalHint(rules, highest, today);
  const label = translator(locale, "shared.labels")(highest.label);
  const words = (day: string) => publishedWords(locale, day);
  return (
    <section className="mt-12" aria-labelledby="renewal">
      <h2 id="renewal" className="font-semibold text-lead">
        {t("title")}
      </h2>
      {hint === null && <p className="measure mt-2">{t("none")}</p>}
      {hint?.over && <p className="measure mt-2">{t("over")}</p>}
      {hint !== null && !hint.over && (
        <ul className="measure mt-2 grid list-disc gap-1 pl-5">
          <li>{t("by", { day: words(hint.lastDay), label })}</li>
          {hint.next.until !== null && <li>{t("next", { from: words(hint.next.from), until: words(hint.next.until) })}</li>}
          <li>{t("start", { day: words(hint.startBy) })}</li>
          {hint.documentsDueDaysBefore !== null && <li>{t("documents", { days: hint.documentsDueDaysBefore })}</li>}
        </ul>
      )}
      <p className="mt-3 text-muted text-small">
        {t("source", { edition: edition.id })}{" "}
        <Link prefetch={false} className="link" href={addressOf(locale, { page: "method" })}>
          {t("tool")}
        </Link>
      </p>
    </section>
  );
}
