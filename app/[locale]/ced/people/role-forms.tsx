"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { ProgrammeGrant, type programmeRoles } from "#lib/domain/people/team.ts";
import { grant, withdraw } from "./actions.ts";

type Role = (typeof programmeRoles)[number];

/** Gives somebody one of the roles at CED that they do not have. */
export function GrantForm({ person, lacking }: { person: string; lacking: readonly Role[] }) {
  const t = useTranslations("programme.people");
  const roles = useTranslations("team.roles");
  const router = useRouter();
  const { register, submit, problem, formState } = useActionForm(ProgrammeGrant, grant, {
    defaultValues: { person, role: lacking[0] ?? "steering" },
    onDone: () => router.refresh(),
  });
  return (
    <form onSubmit={submit} className="grid gap-3">
      <FormProblem>{problem}</FormProblem>
      <div className="flex flex-wrap items-end gap-3">
        <SelectField label={t("role")} className="w-52" {...register("role")}>
          {lacking.map((role) => (
            <option key={role} value={role}>
              {roles(role)}
            </option>
          ))}
        </SelectField>
        <button type="submit" className="button" disabled={formState.isSubmitting}>
          {t("give")}
        </button>
      </div>
    </form>
  );
}

/** Takes a role at CED from somebody. */
export function WithdrawForm({ person, name, role }: { person: string; name: string; role: Role }) {
  const t = useTranslations("programme.people");
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(ProgrammeGrant, withdraw, {
    defaultValues: { person, role },
    onDone: () => router.refresh(),
  });
  return (
    <form onSubmit={submit} className="grid gap-3">
      <FormProblem>{problem}</FormProblem>
      <p className="measure text-small">{t("confirmText", { name })}</p>
      <button type="submit" className="button justify-self-start border-stop text-stop" disabled={formState.isSubmitting}>
        {t("confirm")}
      </button>
    </form>
  );
}
