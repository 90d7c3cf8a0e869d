"use client";
import { useRouter } from "next/navigation";
import { Children, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { TextAreaField } from "#app/_ui/field.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { listKey } from "#lib/domain/assessment/parts.ts";
import { ChosenImprovements, withChosen } from "#lib/domain/improvement/choice.ts";
import { save } from "./actions.ts";
import type { Choice } from "./view.ts";

type Props = {
  choice: Choice;
  items: readonly { indicator: string; from: number; title: string }[];
  /** What is said of each item, in their order. */
  children: ReactNode;
};

/** Chooses improvements and describes their effect; they are saved in the open assessment, from the version that is shown. */
export function ChoiceForm({ choice: { assessment, saved, version }, items, children }: Props) {
  const t = useTranslations("silver.proposals");
  const router = useRouter();
  const [isSaved, setSaved] = useState(false);
  const place = { assessment, part: "improvements", key: listKey, version, origin: "typed" };
  const { register, submit, problem, errorOf, formState, watch } = useActionForm(
    ChosenImprovements,
    (chosen) => save({ ...place, value: withChosen(saved, chosen) }),
    {
      defaultValues: {
        items: items.map(({ indicator, from }) => {
          const before = saved.find((one) => one.indicator === indicator);
          return { indicator, from, chosen: before !== undefined, effect: before?.effect ?? "" };
        }),
      },
      onDone: () => {
        setSaved(true);
        router.refresh();
      },
    },
  );
  const others = saved.filter(({ indicator }) => !items.some((item) => item.indicator === indicator));
  return (
    <form onSubmit={submit} noValidate onChange={() => setSaved(false)}>
      <FormProblem>{problem}</FormProblem>
      {others.length > 0 && (
        <p className="measure mt-2 text-muted text-small">
          {t("kept", { indicators: others.map(({ indicator }) => indicator).join(", ") })}
        </p>
      )}
      {Children.map(children, (child, at) => {
        const item = items[at];
        return item === undefined ? null : (
          <div className="mt-4">
            {child}
            <label className="mt-2 flex min-h-11 items-center gap-3">
              <input type="checkbox" className="size-4 accent-accent" {...register(`items.${at}.chosen`)} />
              {t("choose", { title: item.title })}
            </label>
            {watch(`items.${at}.chosen`) && (
              <TextAreaField
                label={t("effect")}
                hint={t("effectHint")}
                maxLength={2000}
                className="max-w-xl"
                error={errorOf(`items.${at}.effect`)}
                {...register(`items.${at}.effect`)}
              />
            )}
          </div>
        );
      })}
      <div className="mt-6 flex flex-wrap items-center gap-4">
        {items.length > 0 && (
          <button type="submit" className="button button-primary" disabled={formState.isSubmitting}>
            {t("save")}
          </button>
        )}
        <p role="status" className="text-ok text-small">
          {isSaved ? t("saved") : ""}
        </p>
      </div>
    </form>
  );
}
