import Form from "next/form";
import { FollowedText } from "#app/_ui/followed-fields.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { publishedWords } from "#lib/i18n/published-date.ts";
import { translator } from "#lib/i18n/text.ts";
import { Issuers } from "../issuers.tsx";
import { clusterAddress } from "../place.ts";
import { StandingLine } from "../standing-line.tsx";
import type { Standing } from "../words.ts";

type Now = Standing & { heldSince: string | null; endsOn: string | null; graceUntil: string | null };
type Props = { locale: Locale; slug: string; asOf: string; chosen: boolean; labels: readonly Now[] };

/** How each label stands on a day, and who can confirm it: what stands behind the badge. */
export function LabelNow({ locale, slug, asOf, chosen, labels }: Props) {
  const t = translator(locale, "clusters.cluster");
  return (
    <section id="label" className="mt-10 scroll-mt-4" aria-labelledby="label-now">
      <h2 id="label-now" className="font-semibold text-lead">
        {t("label")}
      </h2>
      <p className="measure mt-2 text-muted">{t("labelText", { date: publishedWords(locale, asOf) })}</p>
      {labels.length === 0 ? (
        <p className="mt-4">{t("none")}</p>
      ) : (
        <ul className="mt-4 grid gap-3">
          {labels.map((one) => (
            <li key={one.label} className="card break-inside-avoid px-4 py-3">
              <StandingLine locale={locale} standing={one} withReason />
              <Details locale={locale} one={one} />
            </li>
          ))}
        </ul>
      )}
      <p className="measure mt-4 text-small">
        {translator(locale, "clusters")("issuer")} {t("check")} <Issuers locale={locale} />
      </p>
      <Form action={clusterAddress(locale, slug)} prefetch={false} scroll={false} className="no-print mt-4 flex flex-wrap items-end gap-4">
        <FollowedText label={translator(locale, "clusters.filter")("asOf")} name="asOf" type="date" value={chosen ? asOf : ""} />
        <button type="submit" className="button">
          {translator(locale, "clusters.filter")("show")}
        </button>
      </Form>
    </section>
  );
}

function Details({ locale, one: { state, since, heldSince, awarded, validUntil, graceUntil } }: { locale: Locale; one: Now }) {
  const t = translator(locale, "clusters.cluster");
  const words = (date: string) => publishedWords(locale, date);
  const isOver = state === "unknown" || state === "lapsed";
  const lines = [
    ...(awarded === null ? [] : [t("awarded", { awarded: words(awarded) })]),
    ...(validUntil === null ? [] : [t("ends", { until: words(validUntil) })]),
    ...(heldSince === null ? [] : [t("heldSince", { since: words(heldSince) })]),
    ...(since === null || heldSince !== null || isOver ? [] : [t("since", { since: words(since) })]),
    ...(graceUntil === null || isOver ? [] : [t("grace", { until: words(graceUntil) })]),
  ];
  return <p className="mt-1 pl-6 text-muted text-small">{lines.join(" · ")}</p>;
}
