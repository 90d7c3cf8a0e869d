"use client";
import { useRef } from "react";
import { useTranslations } from "use-intl/react";
import { useCheck } from "../state/check-context.ts";
import { EffortChoice } from "./effort-choice.tsx";
import { Fold } from "./fold.tsx";

/** The effort of every indicator, also of those in no path, and the way back to the indicated ones. */
export function EffortList() {
  const line = useRef<HTMLParagraphElement>(null);
  const t = useTranslations("result.effort");
  const { view, check, update } = useCheck();
  const count = Object.keys(check.effort).length;
  return (
    <Fold id="effort" title={t("title")}>
      {() => (
        <>
          <p className="measure text-muted">{t("hint")}</p>
          <p ref={line} tabIndex={-1} className="mt-2 flex min-h-11 outline-none flex-wrap items-center gap-x-5 text-small">
            <span aria-live="polite">{t("changed", { count })}</span>
            {count > 0 && (
              <button
                type="button"
                className="link min-h-11"
                onClick={() => {
                  update((current) => ({ ...current, effort: {} }));
                  line.current?.focus();
                }}
              >
                {t("reset")}
              </button>
            )}
          </p>
          <ul>
            {view.indicators.map(({ id, title }) => (
              <li key={id} className="grid items-center gap-x-6 gap-y-1 border-line border-t py-2 text-small sm:grid-cols-[1fr_17rem]">
                <span>
                  <span className="text-muted tabular-nums">{id}</span> {title}
                </span>
                <div>
                  <EffortChoice id={id} />
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Fold>
  );
}
