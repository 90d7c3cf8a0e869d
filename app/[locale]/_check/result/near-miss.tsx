"use client";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { standingOf } from "#lib/domain/scoring/standing.ts";
import { useCheck } from "../state/check-context.ts";
import { useWords } from "./_words/use-words.ts";
import { StepText } from "./step-text.tsx";

type Props = { id: string; result: Result };

/** How far the label is and the single next step: of the path with the fewest days, the step with the fewest. Silent while too little is answered. */
export function NearMiss({ id, result }: Props) {
  const t = useTranslations("result.near");
  const shared = useTranslations("shared");
  const words = useWords();
  const { edition } = useCheck();
  const { distance, paths } = own(result.labels, id) ?? { distance: null, paths: null };
  const [first, ...others] = paths?.leastEffort?.steps ?? [];
  if (first === undefined || paths === null || standingOf(edition, id, result)?.kind === "notEnough") return null;
  const next = others.reduce((least, step) => (step.days < least.days ? step : least), first);
  return (
    <section className="card mt-6 max-w-3xl px-5 py-4">
      <h3 className="font-semibold">{t("title")}</h3>
      <p className="measure mt-1">
        {distance === null ? t("unscored") : distance > 0 ? t("distance", { distance }) : t("minimums")}{" "}
        {t("step", { indicator: words.title(next.indicator), from: next.from, to: next.to })}
      </p>
      <p className="measure mt-1 text-small">
        <StepText indicator={next.indicator} to={next.to} /> {shared("days", { days: next.days })},{" "}
        {shared("leadDays", { days: next.leadDays })}.
      </p>
      {paths.provisional && <p className="measure mt-1 text-muted text-small">{t("sure")}</p>}
    </section>
  );
}
