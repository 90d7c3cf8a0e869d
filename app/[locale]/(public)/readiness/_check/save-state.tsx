"use client";
import { useFormatter, useTranslations } from "use-intl/react";
import type { Stored } from "./storage.ts";

type Props = Pick<Stored, "savedAt" | "failed"> & { ready: boolean };

/** Says in words whether what is typed is safe in this browser; screen readers hear it politely. */
export function SaveState({ savedAt, failed, ready }: Props) {
  const t = useTranslations("readiness");
  const format = useFormatter();
  if (failed)
    return (
      <p role="alert" className="font-medium text-stop text-small">
        {t("notSaved")}
      </p>
    );
  const saved = savedAt === null ? null : new Date(savedAt);
  const text = () => {
    if (!ready || saved === null) return t("notYet");
    return saved.toDateString() === new Date().toDateString()
      ? t("saved", { time: format.dateTime(saved, { hour: "2-digit", minute: "2-digit" }) })
      : t("savedBefore", { date: format.dateTime(saved, { day: "numeric", month: "short", year: "numeric" }) });
  };
  return (
    <p role="status" className="text-muted text-small">
      {text()}
    </p>
  );
}
