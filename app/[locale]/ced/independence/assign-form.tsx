"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField, TextAreaField } from "#app/_ui/field.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { NewAssessor } from "#lib/domain/independence/schema.ts";
import { assign } from "./actions.ts";

type Choice = { id: string; name: string };
type Props = { people: readonly Choice[]; clusters: readonly Choice[] };

const labels = ["bronze", "silver", "gold"] as const;

/** Names an assessor. What the guard has against it is said at the reason, which makes the exception. */
export function AssignForm({ people, clusters }: Props) {
  const t = useTranslations("independence.assign");
  const shared = useTranslations("shared.labels");
  const router = useRouter();
  const [isDone, setDone] = useState(false);
  const { register, submit, problem, errorOf, formState, reset } = useActionForm(NewAssessor, assign, {
    defaultValues: { cluster: "", person: "", label: "gold", auditDay: "", exceptionReason: "" },
    onDone: () => {
      reset();
      setDone(true);
      router.refresh();
    },
  });
  const options = (choices: readonly Choice[]) => (
    <>
      <option value="">{t("choose")}</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
  return (
    <form onSubmit={submit} noValidate className="card mt-3 grid gap-5 p-5 sm:grid-cols-2" onChange={() => setDone(false)}>
      <div className="sm:col-span-2 empty:hidden">
        <FormProblem>{problem}</FormProblem>
      </div>
      <SelectField label={t("cluster")} error={errorOf("cluster")} {...register("cluster")}>
        {options(clusters)}
      </SelectField>
      <SelectField label={t("person")} error={errorOf("person")} {...register("person")}>
        {options(people)}
      </SelectField>
      <SelectField label={t("label")} error={errorOf("label")} {...register("label")}>
        {labels.map((label) => (
          <option key={label} value={label}>
            {shared(label)}
          </option>
        ))}
      </SelectField>
      <TextField type="date" label={t("auditDay")} error={errorOf("auditDay")} {...register("auditDay")} />
      <TextAreaField
        className="sm:col-span-2"
        label={t("reason")}
        hint={t("reasonHint")}
        maxLength={2000}
        error={errorOf("exceptionReason")}
        {...register("exceptionReason")}
      />
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t("submit")}
      </button>
      <p role="status" className="self-center text-ok text-small">
        {isDone ? t("done") : ""}
      </p>
    </form>
  );
}
