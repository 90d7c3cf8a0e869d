import type { EditionDocument, GateDocument, LabelDocument } from "#lib/domain/edition/schema.ts";
import { barOf } from "#lib/domain/scoring/score.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { SourceOf } from "./source-of.tsx";
import { labelWords, leastWords, minimumsOf, scopeOf, shareWords } from "./words.ts";

type Props = { edition: EditionDocument; label: LabelDocument; gate: GateDocument; locale: Locale; brief: boolean };

function sentenceOf({ edition, label, gate, locale }: Omit<Props, "brief">): string {
  const t = translator(locale, "method.needs");
  const { count, possible } = scopeOf(edition, label);
  switch (gate.kind) {
    case "eligibility":
      return t("criteria", { count: (edition.eligibility ?? []).filter(({ labels }) => labels.includes(label.id)).length });
    case "complete":
      return t("complete", { count });
    case "minimums":
      return t("minimums", { count: minimumsOf(edition, label.id).length });
    case "score":
      return t("bar", { bar: barOf(possible, gate.share), possible, share: shareWords(gate.share, locale) });
    case "elapsed": {
      const since = labelWords(edition, [gate.since], locale);
      if (gate.minMonths === undefined) return t("elapsedMost", { since, max: gate.maxMonths ?? 0 });
      if (gate.maxMonths === undefined) return t("elapsedLeast", { since, min: gate.minMonths });
      return t("elapsed", { since, min: gate.minMonths, max: gate.maxMonths });
    }
    case "improvements":
      return t("improvements", { count: gate.count });
  }
}

function Criteria({ edition, label, locale }: Pick<Props, "edition" | "label" | "locale">) {
  return (
    <ul className="mt-1 grid list-disc gap-1 pl-5">
      {(edition.eligibility ?? [])
        .filter(({ labels }) => labels.includes(label.id))
        .map((criterion) => (
          <li key={criterion.id}>
            {criterion.title[locale]}. <SourceOf figure={criterion} locale={locale} brief />
          </li>
        ))}
    </ul>
  );
}

function Minimums({ edition, label, locale }: Pick<Props, "edition" | "label" | "locale">) {
  const t = translator(locale, "method.needs");
  return (
    <ul className="mt-1 grid list-disc gap-1 pl-5">
      {minimumsOf(edition, label.id).map(({ indicator, minimum }) => {
        const least = leastWords(indicator, minimum.points, locale);
        return (
          <li key={`${indicator.id}-${minimum.points}`}>
            <a className="link" href={`${addressOf(locale, { page: "method" })}#indicator-${indicator.id}`}>
              {indicator.id} {indicator.title[locale]}
            </a>
            : {t("leastPoints", { points: minimum.points })}
            {least !== undefined && ` (${least})`}. <SourceOf figure={minimum} locale={locale} brief />
          </li>
        );
      })}
    </ul>
  );
}

/** One gate of a label in words, with its source; criteria and minimums are listed unless it is to be brief. */
export function GateNeed(props: Props) {
  const { edition, label, gate, locale, brief } = props;
  return (
    <>
      <p>
        {sentenceOf(props)} <SourceOf figure={gate} locale={locale} brief />
      </p>
      {!brief && gate.kind === "eligibility" && <Criteria edition={edition} label={label} locale={locale} />}
      {!brief && gate.kind === "minimums" && <Minimums edition={edition} label={label} locale={locale} />}
    </>
  );
}
