"use client";
import { useTranslations } from "use-intl/react";
import { TextField } from "#app/_ui/text-field.tsx";
import { useAlive } from "#app/_ui/use-alive.ts";
import type { OutcomeForm } from "./form.ts";
import type { RoundChoice } from "./view.ts";

/**
 * The assessors' points by indicator, folded until somebody opens them or one is wrong. They are one value of the form:
 * the dots in an indicator's id would be a path to it.
 */
export function RatingFields({ form, round }: { form: OutcomeForm; round: RoundChoice }) {
  const t = useTranslations("outcome.form");
  const sentences = useTranslations("faults");
  const alive = useAlive();
  const ratings = form.watch("ratings");
  const errorOf = (id: string, typed: string) => {
    if (form.errorOf(`ratings.${id}`) === undefined) return undefined;
    return /^\s*\d{0,6}\s*$/.test(typed) ? form.errorOf(`ratings.${id}`) : sentences("not-whole");
  };
  const isWrong = round.indicators.some(({ id }) => errorOf(id, ratings[id] ?? "") !== undefined);
  return (
    <details open={isWrong || undefined} className="border-line border-y py-1">
      <summary className="link inline-flex min-h-11 items-center">{t("ratings")}</summary>
      <p className="measure mb-3 text-muted text-small">{t("ratingsHint")}</p>
      <div className="mb-4 grid gap-4 sm:grid-cols-2">
        {round.indicators.map(({ id, title, maxPoints }) => (
          <TextField
            key={id}
            label={`${id} ${title}`}
            hint={t("ratingMax", { max: maxPoints })}
            error={errorOf(id, ratings[id] ?? "")}
            inputMode="numeric"
            autoComplete="off"
            readOnly={!alive}
            value={ratings[id] ?? ""}
            onChange={({ target }) => form.setValue("ratings", { ...ratings, [id]: target.value }, { shouldDirty: true })}
          />
        ))}
      </div>
    </details>
  );
}
