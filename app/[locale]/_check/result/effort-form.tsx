"use client";
import { useEffect, useId } from "react";
import { useForm } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import type { EffortOverride } from "#lib/domain/assessment/schema.ts";
import { writeNumber } from "#lib/domain/number.ts";
import { type Effort, mostDays, parseDays } from "./_words/effort.ts";
import { useWords } from "./_words/use-words.ts";

type Fields = { days: { text: string }[]; leadDays: { text: string }[] };
type Props = { id: string; effort: Effort; keep: (override: EffortOverride) => void };

const columns = ["days", "leadDays"] as const;

/** Own working days and lead days for each point of an indicator. They count as soon as all of them are whole numbers. */
export function EffortForm({ id, effort, keep }: Props) {
  const t = useTranslations("result.effort");
  const { locale, title, number } = useWords();
  const name = useId();
  const written = (entries: readonly number[]) => entries.map((entry) => ({ text: writeNumber(locale, entry) }));
  const form = useForm<Fields>({ mode: "onChange", defaultValues: { days: written(effort.days), leadDays: written(effort.leadDays) } });
  const { errors } = form.formState;
  const kept = JSON.stringify(effort);
  // The same indicator may stand in two places: the other form's figures are taken over, one's own typing is left alone.
  useEffect(() => {
    const { days, leadDays }: Effort = JSON.parse(kept);
    const typed = form.getValues();
    const reads = (texts: Fields["days"], entries: readonly number[]) =>
      texts.every(({ text }, at) => parseDays(locale, text) === entries[at]);
    if (!reads(typed.days, days) || !reads(typed.leadDays, leadDays))
      form.reset({
        days: days.map((entry) => ({ text: writeNumber(locale, entry) })),
        leadDays: leadDays.map((entry) => ({ text: writeNumber(locale, entry) })),
      });
  }, [form, kept, locale]);
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const read = (texts: Fields["days"]) => texts.flatMap(({ text }) => parseDays(locale, text) ?? []);
          const next = { days: read(values.days), leadDays: read(values.leadDays) };
          if (columns.every((column) => next[column].length === values[column].length)) keep(next);
        },
      }),
    [form, keep, locale],
  );
  const wrong = columns.some((column) => errors[column] !== undefined);
  return (
    <fieldset className="mt-2">
      <legend className="sr-only">{t("of", { indicator: title(id) })}</legend>
      <table className="w-full text-left text-small">
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col" id={`${name}-${column}`} className="px-1 pb-1 align-bottom font-normal text-muted">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {effort.days.map((_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one row for each point, in order
            <tr key={at}>
              <th scope="row" id={`${name}-${at}`} className="whitespace-nowrap pr-2 font-normal">
                {t("to", { points: at + 1 })}
              </th>
              {columns.map((column) => (
                <td key={column} className="p-1">
                  <input
                    inputMode="numeric"
                    autoComplete="off"
                    className={`field w-full min-w-14 text-right ${errors[column]?.[at] === undefined ? "" : "border-stop"}`}
                    aria-labelledby={`${name}-${at} ${name}-${column}`}
                    aria-invalid={errors[column]?.[at] !== undefined}
                    aria-describedby={`${name}-error`}
                    {...form.register(`${column}.${at}.text`, { validate: (text) => parseDays(locale, text) !== null })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p id={`${name}-error`} aria-live="polite" className="text-small text-stop">
        {wrong && `${t("error", { max: number(mostDays) })} ${t("kept")}`}
      </p>
    </fieldset>
  );
}
