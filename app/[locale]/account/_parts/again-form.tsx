"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { Answered } from "#app/_adapters/action.ts";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { Again } from "#lib/domain/people/schema.ts";

type Props<V> = {
  action: (values: { password: string }) => Promise<Answered<V>>;
  onDone: (value: V) => void;
  onCancel: () => void;
  submit: string;
  asksPassword: boolean;
  children?: ReactNode;
};

/** What somebody confirms with their password, if they have one, before the second factor is changed. */
export function AgainForm<V>({ action, onDone, onCancel, submit, asksPassword, children }: Props<V>) {
  const t = useTranslations("account.app");
  const form = useActionForm(Again, action, { defaultValues: { password: "" }, onDone });
  return (
    <form onSubmit={form.submit} noValidate className="grid gap-4">
      <FormProblem>{form.problem}</FormProblem>
      {children}
      {asksPassword && (
        <TextField
          {...{ type: "password", label: t("password"), autoComplete: "current-password", error: form.errorOf("password") }}
          {...form.register("password")}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="button button-primary" disabled={form.formState.isSubmitting}>
          {submit}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}
