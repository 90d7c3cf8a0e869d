"use client";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import { rate } from "#lib/domain/scoring/rating.ts";
import { targetOf } from "#lib/domain/scoring/target.ts";
import { useCheck } from "../state/check-context.ts";
import { useWords } from "./_words/use-words.ts";

/** What some points of an indicator take: the level's statement, or the limit of its figure beside the figure now. */
export function StepText({ indicator: id, to }: { indicator: string; to: number }) {
  const t = useTranslations("result.target");
  const words = useWords();
  const { edition, answers } = useCheck();
  const indicator = edition.indicators[edition.positions.get(id) ?? -1];
  const text = words.textOf(id);
  if (indicator === undefined || text === undefined) return null;
  const target = targetOf(indicator.rating, rate(indicator, own(answers.answers, id)).because[0], to);
  if (target === null) return null;
  if (target.kind === "statement") return text.levels.find(({ points }) => points === to)?.text ?? null;
  const { now, of, bound } = target;
  const limit = words.bound(bound, words.unitOf(id, of));
  if (limit === "") return null;
  const sentence =
    now === null ? t("to", { limit }) : t("fromTo", { now: typeof now === "number" ? words.number(now) : words.ratio(...now), limit });
  return text.ratingTitle === "" ? `${sentence}.` : `${text.ratingTitle}: ${sentence}.`;
}
