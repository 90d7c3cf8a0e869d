"use client";
import { useTranslations } from "use-intl/react";
import type { Locale } from "#lib/i18n/addresses.ts";
import { useCheck } from "../_check/check-provider.tsx";

/** What some points of an indicator take: the level's statement, or the limit of its figure. */
export function StepText({ indicator: id, to, locale }: { indicator: string; to: number; locale: Locale }) {
  const t = useTranslations("shared.limits");
  const { edition, view } = useCheck();
  const rating = edition.indicators[edition.positions.get(id) ?? -1]?.rating;
  const text = view.indicators.find((indicator) => indicator.id === id);
  if (rating === undefined || text === undefined) return null;
  if (rating.kind === "rubric") return text.levels.find((level) => level.points === to)?.text ?? null;
  const step = rating.steps.find(({ points }) => points === to);
  const limit = step?.atLeast ?? step?.atMost;
  if (limit === undefined) return null;
  const unit = text.inputs.find((input) => input.key === rating.of)?.unit ?? "";
  const written =
    typeof limit === "number"
      ? `${limit.toLocaleString(locale)} ${unit}`
      : (limit[0] / limit[1]).toLocaleString(locale, { style: "percent", maximumFractionDigits: 1 });
  return `${text.ratingTitle}: ${t(step?.atLeast === undefined ? "atMost" : "atLeast", { limit: written })}`;
}
