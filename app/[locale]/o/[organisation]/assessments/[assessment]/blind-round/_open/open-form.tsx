"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { Choice, Choices } from "#app/_ui/choices.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { NewRound } from "#lib/domain/round/form.ts";
import { open } from "../actions.ts";

export type Mate = { id: string; name: string; role: "lead" | "member" | "reader" };
type Group = { id: string; title: string; indicators: readonly { id: string; title: string; byFigures: boolean }[] };

/** What is rated and by whom. Indicators with a rubric are chosen beforehand: those of figures are seldom a matter of opinion. */
export function OpenForm({ assessment, groups, team }: { assessment: string; groups: readonly Group[]; team: readonly Mate[] }) {
  const t = useTranslations("rounds.open");
  const router = useRouter();
  const rubrics = groups.flatMap(({ indicators }) => indicators.filter(({ byFigures }) => !byFigures).map(({ id }) => id));
  const { register, submit, problem, errorOf, setValue, getValues, formState } = useActionForm(NewRound, open, {
    defaultValues: { assessment, indicators: rubrics, raters: [] },
    onDone: () => router.refresh(),
  });
  const choose = ({ indicators }: Group, all: boolean) => {
    const ids = indicators.map(({ id }) => id);
    const others = getValues("indicators").filter((id) => !ids.includes(id));
    setValue("indicators", all ? [...others, ...ids] : others);
  };
  return (
    <form onSubmit={submit} noValidate className="mt-8 grid gap-8">
      <FormProblem>{problem}</FormProblem>
      <Choices title={t("raters")} hint={t("ratersHint")} error={errorOf("raters")}>
        {team.map(({ id, name, role }) => (
          <Choice key={id} value={id} {...register("raters")} aside={t(`roles.${role}`)}>
            {name}
          </Choice>
        ))}
      </Choices>
      <Choices title={t("indicators")} hint={t("indicatorsHint")} error={errorOf("indicators")}>
        {groups.map((group) => (
          <fieldset key={group.id} className="mt-3 border-line border-t pt-3">
            <legend id={`group-${group.id}`} className="float-left w-full font-semibold">
              {group.id}. {group.title}
            </legend>
            <p className="clear-both flex flex-wrap gap-x-5 text-small">
              <button type="button" className="link min-h-11" aria-describedby={`group-${group.id}`} onClick={() => choose(group, true)}>
                {t("all")}
              </button>
              <button type="button" className="link min-h-11" aria-describedby={`group-${group.id}`} onClick={() => choose(group, false)}>
                {t("nothing")}
              </button>
            </p>
            {group.indicators.map(({ id, title, byFigures }) => (
              <Choice key={id} value={id} {...register("indicators")} aside={byFigures ? t("figures") : undefined}>
                <span className="text-muted tabular-nums">{id}</span> {title}
              </Choice>
            ))}
          </fieldset>
        ))}
      </Choices>
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t("begin")}
      </button>
    </form>
  );
}
