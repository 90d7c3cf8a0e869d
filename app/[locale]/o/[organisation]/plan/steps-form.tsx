"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { StepsToAdd } from "#lib/domain/plan/schema.ts";
import type { PathKind } from "#lib/domain/scoring/result.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { addFromPath } from "./actions.ts";
import { planAddress } from "./place.ts";

type Step = { indicator: string; from: number; to: number };
type Props = {
  locale: Locale;
  slug: string;
  label: string;
  path: PathKind;
  steps: readonly { step: Step; title: string; text: string }[];
};

/** The steps as a list to choose from; all of them are chosen to begin with. */
export function StepsForm({ locale, slug, label, path, steps }: Props) {
  const t = useTranslations("plan.path");
  const router = useRouter();
  const form = useActionForm(StepsToAdd, addFromPath, {
    defaultValues: { slug, locale, label, path, steps: steps.map(({ step }) => step) },
    onDone: () => router.push(planAddress(locale, slug)),
  });
  const chosen = form.watch("steps");
  const isChosen = ({ indicator }: Step) => chosen.some((one) => one.indicator === indicator);
  const toggle = (step: Step) =>
    form.setValue("steps", isChosen(step) ? chosen.filter(({ indicator }) => indicator !== step.indicator) : [...chosen, step]);
  return (
    <form onSubmit={form.submit} className="mt-4">
      <FormProblem>{form.problem}</FormProblem>
      <fieldset>
        <legend className="font-medium text-small">{t("choose")}</legend>
        {steps.map(({ step, title, text }) => (
          <label key={step.indicator} className="flex min-h-11 cursor-pointer items-start gap-3 border-line border-b py-3">
            <input type="checkbox" className="mt-1 size-5 shrink-0 accent-accent" checked={isChosen(step)} onChange={() => toggle(step)} />
            <span className="min-w-0">
              <span className="block">{title}</span>
              <span className="block text-muted text-small tabular-nums">{text}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className="button button-primary mt-5" disabled={chosen.length === 0 || form.formState.isSubmitting}>
        {t("add", { count: chosen.length })}
      </button>
    </form>
  );
}
