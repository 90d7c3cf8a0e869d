"use client";
import { useEffect } from "react";
import { useFieldArray, useForm, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import type { QuickCheck } from "#lib/domain/assessment/quick-check.ts";
import { isDate } from "#lib/domain/date.ts";
import { useCheck } from "../state/check-context.ts";

type Fields = Pick<QuickCheck, "labels">;

/** The labels a cluster has held, with the day of each assessment. A row without a date is kept but does not count. */
export function History() {
  const { ready, arrived } = useCheck();
  return <HistoryForm key={`${ready}-${arrived.labels}`} />;
}

function HistoryForm() {
  const t = useTranslations("readiness.gate");
  const { view, check, update } = useCheck();
  const form = useForm<Fields>({ defaultValues: { labels: check.labels } });
  const rows = useFieldArray({ control: form.control, name: "labels" });
  const written = useWatch({ control: form.control, name: "labels" });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => update((current) => ({ ...current, labels: values.labels })),
      }),
    [form, update],
  );
  return (
    <section className="mt-12" aria-labelledby="labels">
      <h2 id="labels" className="text-lead">
        {t("labels")}
      </h2>
      <p className="measure mt-1 text-muted">{t("labelsText")}</p>
      {rows.fields.map((row, at) => (
        <fieldset key={row.id} className="card mt-4 grid gap-4 p-5 sm:grid-cols-[1fr_1fr_1fr_auto] sm:items-end">
          <legend className="sr-only">
            {t("label")} {at + 1}
          </legend>
          <label className="block text-small">
            <span className="font-medium">{t("label")}</span>
            <select className="field mt-1.5 w-full" {...form.register(`labels.${at}.label`)}>
              {view.labels.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <label className="block text-small">
            <span className="font-medium">{t("assessedOn")}</span>
            <input type="date" className="field mt-1.5 w-full" {...form.register(`labels.${at}.assessedOn`)} />
          </label>
          <label className="block text-small">
            <span className="font-medium">{t("validUntil")}</span>
            <input type="date" className="field mt-1.5 w-full" {...form.register(`labels.${at}.validUntil`)} />
          </label>
          <button type="button" className="button" onClick={() => rows.remove(at)}>
            {t("remove")}
          </button>
          {!isDate(written[at]?.assessedOn ?? "") && <p className="text-small text-warn sm:col-span-4">{t("dateMissing")}</p>}
        </fieldset>
      ))}
      <button
        type="button"
        className="button mt-4"
        onClick={() => rows.append({ label: view.labels[0]?.id ?? "", assessedOn: "", validUntil: "" })}
      >
        {t("addLabel")}
      </button>
    </section>
  );
}
