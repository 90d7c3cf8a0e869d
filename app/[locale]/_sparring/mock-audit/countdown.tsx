"use client";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { clockText } from "./clock.ts";

type Props = {
  indicator: string;
  /** When it was asked for, and what the server's clock showed when the page was drawn; ISO 8601. */
  askedAt: string;
  now: string;
  minutes: number;
};

function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000));
}

/** The clock of an indicator, counted down from the server's times. It makes no sound and says once that a minute is left. */
export function Countdown({ indicator, askedAt, now, minutes }: Props) {
  const t = useTranslations("mockAudit.item");
  const [spent, setSpent] = useState(() => secondsBetween(askedAt, now));
  useEffect(() => {
    const [drawn, before] = [performance.now(), secondsBetween(askedAt, now)];
    setSpent(before);
    const timer = setInterval(() => setSpent(before + Math.floor((performance.now() - drawn) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [askedAt, now]);
  const left = minutes * 60 - spent;
  return (
    <div className="mt-2">
      <p role="timer" className={`text-lead tabular-nums ${left < 0 ? "text-stop" : left <= 60 ? "text-warn" : ""}`}>
        {t(left < 0 ? "late" : "left")}: {clockText(Math.abs(left))}
      </p>
      <p role="status" className="sr-only">
        {left >= 0 && left <= 60 && minutes > 1 ? t("oneMinute", { indicator }) : ""}
      </p>
    </div>
  );
}
