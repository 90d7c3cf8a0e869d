"use client";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { useCheck } from "../_check/check-provider.tsx";
import { EffortChoice } from "./effort-choice.tsx";

type Tried = Readonly<Record<string, number>>;

/** Every indicator with a rating to try and its effort to change; the answers stay as they are. */
export function WhatIf({ tried, setTried, result }: { tried: Tried; setTried: (tried: Tried) => void; result: Result }) {
  const t = useTranslations("result");
  const { edition, view } = useCheck();
  const attempt = (id: string, value: string) => {
    const { [id]: _before, ...others } = tried;
    setTried(value === "" ? others : { ...others, [id]: Number(value) });
  };
  return (
    <details className="mt-12 border-line border-y">
      <summary className="min-h-11 py-3 font-semibold">{t("whatIf")}</summary>
      <p className="measure text-muted">{t("whatIfText")}</p>
      <ul className="mt-3 pb-4">
        {view.indicators.map(({ id, title }) => {
          const max = edition.indicators[edition.positions.get(id) ?? -1]?.maxPoints ?? 0;
          const points = result.indicators[id]?.points;
          return (
            <li key={id} className="grid items-center gap-x-4 gap-y-1 border-line border-t py-2 text-small sm:grid-cols-[1fr_auto_auto]">
              <span>
                <span className="text-muted tabular-nums">{id}</span> {title}{" "}
                <span className="text-muted tabular-nums">
                  {points === null || points === undefined ? "" : `${points.low}–${points.high} / ${max}`}
                </span>
              </span>
              <label>
                <span className="sr-only">{t("whatIfOf", { indicator: `${id} ${title}` })}</span>
                <select className="field" value={own(tried, id) ?? ""} onChange={(event) => attempt(id, event.target.value)}>
                  <option value="">{t("asAnswered")}</option>
                  {Array.from({ length: max + 1 }, (_, value) => value).map((value) => (
                    <option key={value} value={value}>
                      {value}
                    </option>
                  ))}
                </select>
              </label>
              <EffortChoice indicator={id} title={`${id} ${title}`} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
