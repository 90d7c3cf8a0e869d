"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Answered } from "#app/_adapters/action.ts";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import type * as z from "#lib/domain/zod.ts";
import type { OpenInvitation } from "./open-invitations.tsx";

type Values = { email: string; role: OpenInvitation["role"] } & Record<string, string>;

type Props = {
  schema: z.ZodMiniType<unknown, Values>;
  action: (values: Values) => Promise<Answered<unknown>>;
  values: Values;
  roles: readonly Values["role"][];
  hint: string;
};

/** Asks somebody into a role by a letter: at a secretariat, or at CED. */
export function InviteForm({ schema, action, values, roles, hint }: Props) {
  const t = useTranslations("team");
  const router = useRouter();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { register, submit, problem, errorOf, formState, getValues, reset } = useActionForm(schema, action, {
    defaultValues: values,
    onDone: () => {
      setSentTo(getValues("email"));
      reset();
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <div className="grid max-w-2xl gap-4 sm:grid-cols-[2fr_1fr]">
        <TextField
          {...{ label: t("invite.email"), hint, error: errorOf("email") }}
          {...{ type: "email", autoComplete: "off", ...register("email") }}
        />
        <SelectField label={t("role")} className="self-end" {...register("role")}>
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`roles.${role}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t("invite.send")}
      </button>
      <p role="status" className="text-ok text-small">
        {sentTo !== null && t("invite.sent", { email: sentTo })}
      </p>
    </form>
  );
}
