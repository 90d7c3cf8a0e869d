"use client";
import { useTranslations } from "use-intl/react";
import { progressOf } from "#lib/domain/assessment/progress.ts";
import { useCheck } from "../state/check-context.ts";
import { Saved } from "../state/saved.tsx";

/** How much of a dimension is answered, the minutes left, and whether it is saved; stays in sight while answering. */
export function DimensionProgress({ dimension }: { dimension: string }) {
  const t = useTranslations("readiness");
  const { edition, check } = useCheck();
  const progress = progressOf(edition, check, dimension);
  return (
    <div className="sticky top-0 z-10 mt-4 flex flex-wrap items-baseline justify-between gap-x-6 border-line border-b bg-paper py-3 text-small">
      <p className="text-muted tabular-nums">
        {t("progress", progress)} · {t("minutesLeft", { minutes: progress.minutesLeft })}
      </p>
      <Saved />
    </div>
  );
}
