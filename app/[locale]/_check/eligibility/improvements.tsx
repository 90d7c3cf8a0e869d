"use client";
import { useEffect } from "react";
import { useFieldArray, useForm, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import type { QuickCheck } from "#lib/domain/assessment/quick-check.ts";
import { useCheck } from "../state/check-context.ts";

type Fields = Pick<QuickCheck, "improvements">;
type Row = Fields["improvements"][number];

/** Digits that make no safe whole number are kept as typed; stored as a number they could not be read back. */
const asTyped = { setValueAs: (value: unknown) => (typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value) };

/** The indicators that have risen since an earlier assessment, each with its effect. A row that is not complete is kept but does not count. */
export function Improvements() {
  const { ready, arrived } = useCheck();
  return <ImprovementsForm key={`${ready}-${arrived.improvements}`} />;
}

function ImprovementsForm() {
  const t = useTranslations("readiness.gate");
  const { view, edition, check, update } = useCheck();
  const form = useForm<Fields>({ defaultValues: { improvements: check.improvements } });
  const rows = useFieldArray({ control: form.control, name: "improvements" });
  const written = useWatch({ control: form.control, name: "improvements" });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => update((current) => ({ ...current, improvements: values.improvements })),
      }),
    [form, update],
  );
  const missing = ({ indicator: id, from, effect }: Row, at: number): string | null => {
    const indicator = edition.indicators[edition.positions.get(id) ?? -1];
    if (indicator === undefined) return t("indicatorMissing");
    if (written.findIndex((other) => other.indicator === id) < at) return t("indicatorTwice");
    if (typeof from !== "number" || from < 0 || from > indicator.maxPoints) return t("fromMissing", { max: indicator.maxPoints });
    return effect.trim() === "" ? t("effectMissing") : null;
  };
  return (
    <section className="mt-12" aria-labelledby="improvements">
      <h2 id="improvements" className="text-lead">
        {t("improvements")}
      </h2>
      <p className="measure mt-1 text-muted">{t("improvementsText")}</p>
      {rows.fields.map((row, at) => (
        <fieldset key={row.id} className="card mt-4 grid gap-4 p-5 sm:grid-cols-[2fr_1fr_auto] sm:items-end">
          <legend className="sr-only">
            {t("improvements")} {at + 1}
          </legend>
          <label className="block min-w-0 text-small">
            <span className="font-medium">{t("indicator")}</span>
            <select className="field mt-1.5 w-full" {...form.register(`improvements.${at}.indicator`)}>
              <option value="">{t("choose")}</option>
              {view.indicators.map(({ id, title }) => (
                <option key={id} value={id}>
                  {id} {title}
                </option>
              ))}
            </select>
          </label>
          <label className="block text-small">
            <span className="font-medium">{t("from")}</span>
            <input
              inputMode="numeric"
              autoComplete="off"
              className="field mt-1.5 w-full text-right"
              {...form.register(`improvements.${at}.from`, asTyped)}
            />
          </label>
          <button type="button" className="button" onClick={() => rows.remove(at)}>
            {t("remove")}
          </button>
          <label className="block text-small sm:col-span-3">
            <span className="font-medium">{t("effect")}</span>
            <textarea rows={2} className="field mt-1.5 w-full" {...form.register(`improvements.${at}.effect`)} />
          </label>
          {missing(written[at] ?? row, at) !== null && (
            <p className="text-small text-warn sm:col-span-3">{missing(written[at] ?? row, at)}</p>
          )}
        </fieldset>
      ))}
      <button type="button" className="button mt-4" onClick={() => rows.append({ indicator: "", from: "", effect: "" })}>
        {t("addImprovement")}
      </button>
    </section>
  );
}
