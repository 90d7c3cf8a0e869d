"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { type Period, WantedRelease } from "#lib/domain/insight/period.ts";
import { ask } from "./actions.ts";

type Props = { editions: readonly { id: string; title: string }[]; suggestions: readonly (Period & { words: string })[] };

/** Asks for the release of a period, one of the suggested ones or another. */
export function AskForm({ editions, suggestions }: Props) {
  const t = useTranslations("insight.ask");
  const router = useRouter();
  const [first] = suggestions;
  const { register, submit, setValue, problem, errorOf, formState } = useActionForm(WantedRelease, ask, {
    defaultValues: { edition: editions[0]?.id ?? "", from: first?.from ?? "", to: first?.to ?? "" },
    onDone: () => router.refresh(),
  });
  return (
    <form onSubmit={submit} noValidate className="mt-4 grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <div className="flex flex-wrap gap-3">
        {suggestions.map(({ from, to, words }) => (
          <button
            key={to + from}
            type="button"
            className="button"
            onClick={() => {
              setValue("from", from);
              setValue("to", to);
            }}
          >
            {words}
          </button>
        ))}
      </div>
      <div className="flex flex-wrap items-start gap-4">
        {editions.length > 1 && (
          <SelectField label={t("edition")} error={errorOf("edition")} {...register("edition")}>
            {editions.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectField>
        )}
        <TextField type="date" label={t("from")} error={errorOf("from")} {...register("from")} />
        <TextField type="date" label={t("to")} error={errorOf("to")} {...register("to")} />
      </div>
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t("ask")}
      </button>
    </form>
  );
}
