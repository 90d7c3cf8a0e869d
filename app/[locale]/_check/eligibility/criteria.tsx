"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import { useCheck } from "../state/check-context.ts";

const answers = [
  { key: "yes", value: true },
  { key: "no", value: false },
  { key: "unknown", value: undefined },
] as const;

/** The eligibility criteria: yes, no, or not known yet; under each what it has been. */
export function Criteria({ past }: { past: Readonly<Record<string, ReactNode>> }) {
  const t = useTranslations("readiness.gate");
  const { view, check, update } = useCheck();
  const answer = (id: string, value: boolean | undefined) =>
    update((current) => {
      const { [id]: _before, ...others } = current.eligibility;
      return { ...current, eligibility: value === undefined ? others : { ...others, [id]: value } };
    });
  return (
    <section className="mt-8" aria-labelledby="criteria">
      <h2 id="criteria" className="text-lead">
        {t("criteria")}
      </h2>
      <p className="measure mt-1 text-muted">{t("criteriaText")}</p>
      {view.eligibility.map(({ id, title, help }) => (
        <fieldset key={id} className="card mt-4 p-5">
          <legend className="float-left mb-1 font-medium">{title}</legend>
          <p className="measure clear-both text-muted text-small">{help}</p>
          <div className="mt-2 flex flex-wrap gap-x-6">
            {answers.map(({ key, value }) => (
              <label key={key} className="flex min-h-11 cursor-pointer items-center gap-2">
                <input
                  type="radio"
                  name={`criterion-${id}`}
                  className="size-4 accent-accent"
                  checked={own(check.eligibility, id) === value}
                  onChange={() => answer(id, value)}
                />
                {t(key)}
              </label>
            ))}
          </div>
          {past[`eligibility/${id}`]}
        </fieldset>
      ))}
    </section>
  );
}
