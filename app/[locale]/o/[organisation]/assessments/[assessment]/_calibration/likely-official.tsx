"use client";
import { useTranslations } from "use-intl/react";
import { useCheck } from "#app/[locale]/_check/state/check-context.ts";
import { entryOf } from "#lib/domain/assessment/quick-check.ts";
import type { Cell } from "#lib/domain/calibration/calibrate.ts";
import { likelyFor } from "#lib/domain/calibration/likely-for.ts";
import { own } from "#lib/domain/record.ts";

/** What assessors typically gave for an answer like this one: nothing at all until it is answered, for it would anchor. */
export function LikelyOfficial({ id, cell }: { id: string; cell: Cell }) {
  const t = useTranslations("calibration");
  const { edition, check } = useCheck();
  const indicator = edition.indicators[edition.positions.get(id) ?? -1];
  const likely = indicator === undefined ? null : likelyFor(indicator, entryOf(indicator, own(check.drafts, id)), cell);
  if (likely === null) return null;
  const { low, middle, high, points, n } = likely;
  return (
    <p className="measure mt-2 text-muted text-small tabular-nums">
      {t("likely", { same: low === high ? "yes" : "no", low, middle, high, points, n })}
    </p>
  );
}
