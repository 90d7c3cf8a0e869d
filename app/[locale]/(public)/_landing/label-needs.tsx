import { Sourced } from "#app/_ui/sourced.tsx";
import type { EditionDocument, GateDocument, LabelDocument } from "#lib/domain/edition/schema.ts";
import { barOf } from "#lib/domain/scoring/score.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";

type Props = { edition: EditionDocument; label: LabelDocument; locale: Locale };

/** What a label needs, gate by gate, with time, validity and fee: every figure from the edition, with its source. */
export function LabelNeeds({ edition, label, locale }: Props) {
  const t = translator(locale, "landing");
  const shared = translator(locale, "shared");
  const format = formatter(locale);
  const scope = edition.indicators.filter((indicator) => indicator.scope.includes(label.id));
  const possible = scope.reduce((sum, { weight, maxPoints }) => sum + weight * maxPoints, 0);
  const euro = (amount: number) => format.number(amount, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });

  const say = (gate: GateDocument): string => {
    switch (gate.kind) {
      case "eligibility":
        return t("criteria", {
          list: (edition.eligibility ?? [])
            .filter((criterion) => criterion.labels.includes(label.id))
            .map((criterion) =>
              criterion.title[locale]
                .toLocaleLowerCase(locale)
                .replace("european cluster collaboration platform", "European Cluster Collaboration Platform"),
            )
            .join("; "),
        });
      case "complete":
        return t("complete", { count: scope.length });
      case "minimums":
        return t("minimums", {
          list: edition.indicators
            .filter((indicator) => indicator.minimums?.some((minimum) => minimum.labels.includes(label.id)))
            .map((indicator) => indicator.id)
            .join(", "),
        });
      case "score":
        return t("bar", {
          bar: barOf(possible, gate.share),
          possible,
          percent: format.number(gate.share[0] / gate.share[1], { style: "percent" }),
        });
      case "elapsed":
        return t("elapsed", {
          min: gate.minMonths ?? 0,
          max: gate.maxMonths ?? 0,
          label: edition.labels.find(({ id }) => id === gate.since)?.title[locale].toLocaleLowerCase(locale) ?? gate.since,
        });
      case "improvements":
        return t("improvements", { count: gate.count });
    }
  };
  const { validity, fee, visit } = label;
  return (
    <ul className="mt-4 grid gap-3">
      {label.gates.map((gate) => (
        <li key={gate.kind} className="measure">
          {say(gate)}.{" "}
          <Sourced
            source={gate.source}
            {...(gate.confidence === undefined ? {} : { confidence: shared(`confidence.${gate.confidence}`) })}
          />
        </li>
      ))}
      {visit !== undefined && (
        <li className="measure">
          {visit.text[locale]} <Sourced source={visit.source} />
        </li>
      )}
      {label.documentsDueDaysBefore !== undefined && <li className="measure">{t("documents", { days: label.documentsDueDaysBefore })}.</li>}
      {fee !== undefined && (
        <li className="measure">
          {t("fee", { first: euro(fee.firstEur), renewal: euro(fee.renewalEur ?? fee.firstEur) })}. <Sourced source={fee.source} />
        </li>
      )}
      {validity !== undefined && (
        <li className="measure">
          {t("validity", { first: validity.firstMonths, renewed: validity.renewedMonths ?? 0, grace: validity.graceMonths ?? 0 })}{" "}
          <Sourced
            source={validity.source}
            {...(validity.confidence === undefined ? {} : { confidence: shared(`confidence.${validity.confidence}`) })}
          />
        </li>
      )}
    </ul>
  );
}
