"use client";
import { useTranslations } from "use-intl/react";
import type { AuditView } from "#app/[locale]/sparring/views.ts";
import { clockText } from "./clock.ts";
import { Countdown } from "./countdown.tsx";
import { RateForm } from "./rate-form.tsx";
import { ShowForm } from "./show-form.tsx";

/** The indicators that were asked for, the newest first: their clock, what was shown, and the reader's part in it. */
export function Items({ view: { id, items, documents, minutes, now, hasEnded, can } }: { view: AuditView }) {
  const t = useTranslations("mockAudit.item");
  return (
    <ol className="mt-6 grid gap-4">
      {items.toReversed().map((item) => {
        const { indicator, title, askedAt, isShown, used, shown } = item;
        const time = clockText(used.seconds);
        return (
          <li key={indicator} className="card px-4 py-4 sm:px-5">
            <h2 className="font-medium">
              {indicator} {title}
            </h2>
            {!isShown && !hasEnded && <Countdown {...{ indicator, askedAt, now, minutes }} />}
            {isShown && (
              <p className={`tabular-nums ${used.isLate ? "text-warn" : ""}`}>{t(used.isLate ? "usedLate" : "used", { time })}</p>
            )}
            {shown === null ? (
              <p className="mt-1 text-muted text-small">{t("notShown")}</p>
            ) : (
              <p className="mt-1">{t("shown", { title: shown.title ?? t("gone"), place: shown.place })}</p>
            )}
            {can.show && !isShown && <ShowForm audit={id} {...{ indicator, documents }} />}
            {can.rate && <RateForm audit={id} item={item} />}
          </li>
        );
      })}
    </ol>
  );
}
