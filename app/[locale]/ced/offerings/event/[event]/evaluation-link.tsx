"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { OpenedForm } from "#lib/domain/evaluation/schema.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { openForm } from "../../actions.ts";

type Props = { locale: Locale; event: string; version: number; isOpen: boolean };

/** Opens the form, or gives it a new link; the link is shown once. */
export function EvaluationLink({ locale, event, version, isOpen }: Props) {
  const t = useTranslations("offerings.evaluation");
  const router = useRouter();
  const [link, setLink] = useState<string | null>(null);
  const { register, submit, problem, errorOf, formState } = useActionForm(OpenedForm, (given) => openForm({ ...given, event, version }), {
    defaultValues: { event, version, until: "" },
    onDone: ({ secret }) => {
      setLink(`${window.location.origin}${addressOf(locale, { page: "evaluation", params: { secret } })}`);
      router.refresh();
    },
  });
  return (
    <>
      {link !== null && (
        <div className="card mt-3 p-4" role="status">
          <TextField label={t("link")} hint={t("linkOnce")} value={link} readOnly onFocus={({ target }) => target.select()} />
        </div>
      )}
      <form onSubmit={submit} noValidate className="mt-3 grid gap-3">
        <FormProblem>{problem}</FormProblem>
        <TextField type="date" className="w-56" label={t("until")} error={errorOf("until")} {...register("until")} />
        {isOpen && <p className="text-muted text-small">{t("renewText")}</p>}
        <button type="submit" className="button justify-self-start" disabled={formState.isSubmitting}>
          {t(isOpen ? "renew" : "open")}
        </button>
      </form>
    </>
  );
}
