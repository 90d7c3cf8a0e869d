"use client";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import { useCheck } from "../_check/check-provider.tsx";

/** How hard an indicator is to raise for this cluster: as indicated, twice as hard, or not to be changed. */
export function EffortChoice({ indicator: id, title }: { indicator: string; title: string }) {
  const t = useTranslations("result");
  const { edition, check, update } = useCheck();
  const defaults = edition.indicators[edition.positions.get(id) ?? -1]?.effort;
  const effort = own(check.effort, id);
  const value = effort?.locked === true ? "locked" : effort?.days !== undefined || effort?.leadDays !== undefined ? "harder" : "normal";
  const choose = (choice: string) =>
    update((current) => {
      const { [id]: _before, ...others } = current.effort;
      if (choice === "locked") return { ...current, effort: { ...others, [id]: { locked: true } } };
      if (choice !== "harder" || defaults === undefined) return { ...current, effort: others };
      const twice = (entries: readonly number[]) => entries.map((entry) => entry * 2);
      return { ...current, effort: { ...others, [id]: { days: twice(defaults.days), leadDays: twice(defaults.leadDays) } } };
    });
  return (
    <label className="mt-1 block">
      <span className="sr-only">
        {t("effort")}: {title}
      </span>
      <select className="field max-w-full" value={value} onChange={(event) => choose(event.target.value)}>
        {(["normal", "harder", "locked"] as const).map((choice) => (
          <option key={choice} value={choice}>
            {t(`efforts.${choice}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
