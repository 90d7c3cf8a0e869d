"use client";
import { useTranslations } from "use-intl/react";
import type { Entry } from "#lib/domain/assessment/schema.ts";
import type { Indicator } from "#lib/domain/edition/edition.ts";
import { rate } from "#lib/domain/scoring/rating.ts";
import type { Because, Bound } from "#lib/domain/scoring/result.ts";
import type { IndicatorView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { figureWords, numberWords } from "#lib/i18n/figure.ts";

type Props = { locale: Locale; indicator: Indicator; text: IndicatorView; entry: Entry };

/** The points an answer gives as it changes, with their reason and what the next points take. */
export function PointsLine({ locale, indicator, text, entry }: Props) {
  const t = useTranslations("readiness.points");
  const shared = useTranslations("shared");
  const { points, max, because } = rate(indicator, entry);
  const reason = because[0];
  const answered = points !== null && points.low === points.high;
  const number = (value: number) => numberWords(value, locale);
  const percent = (of: number, per: number) => (of / per).toLocaleString(locale, { style: "percent", maximumFractionDigits: 1 });
  const labelOf = (key: string) => text.inputs.find((input) => input.key === key)?.label ?? key;
  const unitOf = (key: string) => text.inputs.find((input) => input.key === key)?.unit ?? "";

  const say = (because: Because): string => {
    switch (because.rule) {
      case "rubric":
        return t("rubric");
      case "thresholds":
        return figureWords(because.value, unitOf(because.of), locale);
      case "ratio":
        return t("ratio", { of: number(because.value[0]), per: number(because.value[1]), percent: percent(...because.value) });
      case "per-zero":
        return t("perZero", { input: labelOf(because.per) });
      case "unanswered":
        return because.missing.includes("points") ? "" : t("missing", { inputs: because.missing.map(labelOf).join(", ") });
      case "rated":
        return t("rated");
      case "not-applicable":
        return t("notApplicable");
    }
  };
  const limit = (bound: Bound, unit: string) => {
    const value = bound.atLeast ?? bound.atMost ?? 0;
    const written = typeof value === "number" ? figureWords(value, unit, locale) : percent(value[0], value[1]);
    return t(bound.atLeast === undefined ? "atMost" : "atLeast", { limit: written });
  };
  const next = reason !== undefined && "next" in reason && reason.next !== null ? reason.next : null;
  const unit = reason !== undefined && reason.rule === "thresholds" ? unitOf(reason.of) : "";

  return (
    <p aria-live="polite" className="mt-5 text-small">
      <strong className={`font-semibold tabular-nums ${answered ? "text-accent" : "text-muted"}`}>
        {answered ? t("result", { points: points.low, max }) : t("unanswered")}
      </strong>
      {reason !== undefined && say(reason) !== "" && <span className="text-muted"> · {say(reason)}</span>}
      {next !== null && (
        <span className="text-muted">
          {" "}
          · {t("next", { points: next.points, limit: limit(next, unit) })} ({shared("indicative")})
        </span>
      )}
    </p>
  );
}
