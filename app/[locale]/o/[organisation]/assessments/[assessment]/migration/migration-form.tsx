"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { MigrationDecision } from "#lib/domain/migration/schema.ts";
import { applyProposal } from "./actions.ts";
import type { Item } from "./items.ts";

type Props = {
  assessment: string;
  to: { edition: string; revision: number };
  stamp: number;
  /** The answers that somebody must look at, then those whose text has changed. */
  items: readonly Item[];
  /** Where to go when it is done. */
  next: string;
};

/** Decides of each answer whether it goes along, and moves the assessment. */
export function MigrationForm({ assessment, to, stamp, items, next }: Props) {
  const t = useTranslations("migration");
  const router = useRouter();
  const { register, submit, problem, errorOf, formState } = useActionForm(MigrationDecision, applyProposal, {
    defaultValues: {
      ...{ assessment, to, stamp },
      choices: items.map(({ indicator, state }) => ({ indicator, ...(state === "kept" ? { choice: "take" as const } : {}) })),
    },
    onDone: () => router.push(next),
  });
  const look = items.filter(({ state }) => state === "look");
  const groups = [
    { key: "look" as const, shown: look },
    { key: "reworded" as const, shown: items.filter(({ state }) => state === "kept") },
  ];
  return (
    <form onSubmit={submit} noValidate className="mt-8">
      <FormProblem>{problem}</FormProblem>
      {groups
        .filter(({ shown }) => shown.length > 0)
        .map(({ key, shown }) => (
          <section key={key} className="mb-10" aria-labelledby={`group-${key}`}>
            <h2 id={`group-${key}`} className="text-lead">
              {t(`groups.${key}`)}
            </h2>
            {shown.map((item) => {
              const name = `choices.${items.indexOf(item)}.choice` as const;
              return <Choice key={item.indicator} item={item} wrong={errorOf(name) !== undefined} field={register(name)} />;
            })}
          </section>
        ))}
      <button
        type="submit"
        className="button button-primary"
        disabled={formState.isSubmitting || (formState.isSubmitSuccessful && problem === null)}
      >
        {t("apply")}
      </button>
    </form>
  );
}

type ChoiceProps = { item: Item; wrong: boolean; field: object };

function Choice({ item, wrong, field }: ChoiceProps) {
  const t = useTranslations("migration");
  const error = `${item.indicator}-error`;
  return (
    <fieldset className="card mt-4 p-5" aria-describedby={wrong ? error : undefined}>
      <legend className="sr-only">{t("choice", { indicator: item.title })}</legend>
      <p className="font-semibold">{item.title}</p>
      {item.old.map((line) => (
        <p key={line} className="measure mt-1 text-small">
          {line}
        </p>
      ))}
      {item.points !== null && <p className="mt-1 text-small tabular-nums">{t("points", item.points)}</p>}
      {!item.whole && <p className="mt-1 text-small text-warn">{t("notWhole")}</p>}
      {!item.whole &&
        item.taken.map((line) => (
          <p key={line} className="measure mt-1 text-small">
            {line}
          </p>
        ))}
      <div className="mt-3 grid gap-1 sm:flex sm:gap-6">
        {(["take", "leave"] as const).map((value) => (
          <label key={value} className="flex min-h-11 items-center gap-3">
            <input type="radio" value={value} {...field} className="size-5 shrink-0 accent-accent" />
            {t(value)}
          </label>
        ))}
      </div>
      {wrong && (
        <p id={error} className="mt-1 font-medium text-small text-stop">
          {t("choose")}
        </p>
      )}
    </fieldset>
  );
}
