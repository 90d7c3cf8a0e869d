"use client";
import { CalendarClock, CircleCheck, CircleHelp, TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl/react";
import type { Freshness } from "#lib/domain/evidence/freshness.ts";
import { dayFormat, noonOf } from "./view.ts";

const looks: Record<Freshness["state"], readonly [typeof CircleCheck, string]> = {
  fresh: [CircleCheck, "text-ok"],
  "no-limit": [CircleCheck, "text-ok"],
  "ages-before-audit": [CalendarClock, "text-warn"],
  undated: [CircleHelp, "text-warn"],
  "too-old": [TriangleAlert, "text-stop"],
};

/** Whether a document is young enough, as icon and words. */
export function FreshnessLine({ freshness }: { freshness: Freshness }) {
  const t = useTranslations("evidence.freshness");
  const format = useFormatter();
  const [Icon, colour] = looks[freshness.state];
  const day = "tooOldOn" in freshness ? format.dateTime(noonOf(freshness.tooOldOn), dayFormat) : "";
  return (
    <span className={`inline-flex items-start gap-1.5 font-medium text-small ${colour}`}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      {t(freshness.state, { day })}
    </span>
  );
}
