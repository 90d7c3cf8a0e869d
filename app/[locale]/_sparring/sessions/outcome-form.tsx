"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { add } from "#app/[locale]/sparring/session-actions.ts";
import type { SessionView } from "#app/[locale]/sparring/views.ts";
import { NewOutcome } from "#lib/domain/session/schema.ts";

type Props = Pick<SessionView, "indicators" | "owners"> & { session: string };

/** Writes down what a session decides. */
export function OutcomeForm({ session, indicators, owners }: Props) {
  const t = useTranslations("session.outcome");
  const router = useRouter();
  const blank = { session, indicator: "", title: "", owner: "", due: "" };
  const form = useActionForm(NewOutcome, add, {
    defaultValues: blank,
    onDone: () => {
      form.reset(blank);
      router.refresh();
    },
  });
  const field = (name: "indicator" | "title" | "owner" | "due") => ({ ...form.register(name), error: form.errorOf(name) });
  const [general, nobody] = [t("general"), t("nobody")];
  return (
    <form onSubmit={form.submit} noValidate aria-label={t("add")} className="no-print card mt-4 px-4 py-5 sm:px-6">
      <FormProblem>{form.problem}</FormProblem>
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField className="sm:col-span-3 [&_input]:max-w-none" label={t("what")} maxLength={300} {...field("title")} />
        <SelectField label={t("about")} {...field("indicator")}>
          <option value="">{general}</option>
          {indicators.map(({ id, title }) => (
            <option key={id} value={id}>
              {`${id} ${title}`}
            </option>
          ))}
        </SelectField>
        <SelectField label={t("owner")} {...field("owner")}>
          <option value="">{nobody}</option>
          {owners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField label={t("due")} type="date" {...field("due")} />
      </div>
      <button type="submit" className="button mt-5" disabled={form.formState.isSubmitting}>
        {t("add")}
      </button>
    </form>
  );
}
