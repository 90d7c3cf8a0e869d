"use client";
import { useFormatter, useTranslations } from "use-intl/react";
import { Scrolling } from "#app/_ui/scrolling.tsx";
import type { AttendancePreview } from "#lib/usecases/attendance/preview.ts";

/** What will be counted at which event, and how the names that are known were taken. */
export function WillBe({ preview }: { preview: AttendancePreview }) {
  const t = useTranslations("attendance");
  const { dateTime } = useFormatter();
  const date = (day: string) => dateTime(new Date(`${day}T12:00:00Z`), { day: "numeric", month: "short", year: "numeric" });
  return (
    <>
      <h2 className="mt-8 font-medium text-lead">{t("preview")}</h2>
      <div aria-live="polite">
        {preview.people === 0 && <p className="mt-1">{t("nothing")}</p>}
        <ul className="mt-1">
          {preview.events.map(({ id, title, day, people, bodies, keepsPeople }) => (
            <li key={id}>
              {t("perEvent", { title, date: date(day), people, bodies })}
              {keepsPeople && ` (${t("keepsPeople")})`}
            </li>
          ))}
        </ul>
        {preview.blank > 0 && <p className="text-muted text-small">{t("blank", { count: preview.blank })}</p>}
      </div>
      {preview.knownCount > 0 && (
        <details className="mt-2">
          <summary className="link inline-flex min-h-11 items-center text-small">{t("names.known", { count: preview.knownCount })}</summary>
          <Scrolling name={t("names.known", { count: preview.knownCount })} className="max-h-80 overflow-y-auto">
            <ul className="text-small">
              {preview.known.map(({ key, written, means, by }) => (
                <li key={key}>
                  {written} → {means} ({t(`names.by.${by}`)})
                </li>
              ))}
            </ul>
          </Scrolling>
        </details>
      )}
    </>
  );
}
