"use client";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Draft } from "#lib/domain/assessment/quick-check.ts";

type Props = {
  id: string;
  levels: readonly { points: number; text: string }[];
  chosen: number | undefined;
  change: (next: (draft: Draft) => Draft) => void;
};

const pause = 500;

/** The levels of a rubric as one radio group. The choice is saved on leaving the group or after a pause, not at every level passed. */
export function LevelChoice({ id, levels, chosen, change }: Props) {
  const t = useTranslations("readiness.card");
  const [passing, setPassing] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<(() => void) | null>(null);
  const shown = passing ?? chosen;

  const saveNow = () => {
    clearTimeout(timer.current);
    waiting.current?.();
    waiting.current = null;
  };
  const choose = (points: number) => {
    setPassing(points);
    clearTimeout(timer.current);
    waiting.current = () => {
      change(({ rated: _rated, notApplicable: _notApplicable, ...draft }) => ({ ...draft, points }));
      setPassing(null);
    };
    timer.current = setTimeout(saveNow, pause);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const points = Number(event.key);
    if (event.key.trim() === "" || event.ctrlKey || event.altKey || event.metaKey || !levels.some((level) => level.points === points))
      return;
    event.preventDefault();
    document.getElementById(`${id}-${points}`)?.focus();
    choose(points);
  };
  // A page that is left takes what waits with it.
  useEffect(() => {
    const save = () => {
      clearTimeout(timer.current);
      waiting.current?.();
      waiting.current = null;
    };
    window.addEventListener("pagehide", save);
    return () => {
      window.removeEventListener("pagehide", save);
      save();
    };
  }, []);

  return (
    <fieldset className="mt-5" onKeyDown={onKeyDown} onBlur={saveNow}>
      <legend className="font-medium text-small">{t("levels")}</legend>
      <p id={`${id}-keys`} className="text-muted text-small max-sm:hidden">
        {t("keys")}
      </p>
      <div className="mt-2 grid">
        {levels.map(({ points, text }) => (
          <label
            key={points}
            className="grid cursor-pointer grid-cols-[auto_1fr_auto] items-start gap-x-3 rounded-base px-3 py-2.5 hover:bg-soft has-checked:bg-soft"
          >
            <input
              type="radio"
              id={`${id}-${points}`}
              name={`level-${id}`}
              value={points}
              checked={shown === points}
              onChange={() => choose(points)}
              aria-describedby={`${id}-keys`}
              className="mt-1.5 size-4 accent-accent"
            />
            <span>{text}</span>
            <span className="whitespace-nowrap pt-0.5 text-muted text-small tabular-nums">{t("levelPoints", { points })}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
