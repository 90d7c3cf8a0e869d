"use client";
import { useFormatter, useTranslations } from "use-intl/react";
import type { Result } from "#lib/domain/scoring/result.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { useCheck } from "../_check/check-provider.tsx";

type Props = { id: string; result: Result; leading: boolean; locale: Locale };

const colours: Record<string, string> = { gold: "border-gold", silver: "border-silver", bronze: "border-bronze" };

/** The one sentence that says how ready a cluster is for a label; with little answered it says so and promises nothing. */
export function VerdictLine({ id, result, leading, locale }: Props) {
  const t = useTranslations("result");
  const shared = useTranslations("shared");
  const format = useFormatter();
  const { edition, view } = useCheck();
  const label = view.labels.find((candidate) => candidate.id === id)?.title ?? id;
  const rules = edition.labels.find((candidate) => candidate.id === id);
  const found = result.labels[id];
  if (found === undefined || rules === undefined) return null;

  const scope = rules.scope.map((position) => edition.indicators[position]?.id ?? "");
  const missing = scope.filter((indicator) => result.indicators[indicator]?.state === "unanswered").length;
  const { verdict, score, gates, opensOn } = found;
  const say = () => {
    if (verdict !== "ready" && missing * 2 > scope.length)
      return `${label}: ${t("notEnough", { answered: scope.length - missing, count: scope.length })}`;
    switch (verdict) {
      case "ready":
        return t("ready", { label });
      case "not-yet":
        return t("notYet", { label, failed: gates.filter((gate) => gate.state === "failed").length });
      case "blocked":
        return t("blocked", { label, date: format.dateTime(new Date(opensOn ?? ""), { day: "numeric", month: "short", year: "numeric" }) });
      case "open":
        return missing > 0 ? t("open", { label, missing }) : t("openGates", { label });
    }
  };
  const range =
    score.bar === null
      ? ""
      : t(score.low === score.high ? "scoreSure" : "score", { low: score.low, high: score.high, possible: score.possible, bar: score.bar });
  const percent = (text: string | null) => (text ?? "").replace(".", locale === "da" ? "," : ".");
  return (
    <div className={`border-l-4 pl-4 ${colours[id] ?? "border-line"}`}>
      <p className={leading ? "measure text-lead" : "measure"}>
        {say()} {range}
      </p>
      {(result.edition.basis === "indicative" || score.bar !== null) && (
        <p className="text-muted text-small">
          {score.bar !== null && score.percentLow !== null && (
            <>
              {t("percent", { low: percent(score.percentLow), high: percent(score.percentHigh) })} ({score.low}–{score.high} /{" "}
              {score.possible}) ·{" "}
            </>
          )}
          {result.edition.basis === "indicative" && (
            <abbr title={shared("indicativeHint")} className="no-underline">
              {shared("indicative")}
            </abbr>
          )}
        </p>
      )}
    </div>
  );
}
