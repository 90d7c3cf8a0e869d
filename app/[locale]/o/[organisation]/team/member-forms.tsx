"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { ChangeRole, RemoveMember, secretariatRoles } from "#lib/domain/people/team.ts";
import { changeRole, remove } from "./actions.ts";
import { type Holding, HoldingList, holdsAnything } from "./holding-list.tsx";

export type Colleague = { person: string; name: string };
type Role = (typeof secretariatRoles)[number];

/** Gives somebody in the team another role. */
export function RoleForm({ slug, person, role }: { slug: string; person: string; role: Role }) {
  const t = useTranslations("team");
  const router = useRouter();
  const { register, submit, problem, formState } = useActionForm(ChangeRole, changeRole, {
    defaultValues: { slug, person, role },
    onDone: () => router.refresh(),
  });
  return (
    <form onSubmit={submit} className="grid gap-3">
      <FormProblem>{problem}</FormProblem>
      <div className="flex flex-wrap items-end gap-3">
        <SelectField label={t("role")} className="w-44" {...register("role")}>
          {secretariatRoles.map((one) => (
            <option key={one} value={one}>
              {t(`roles.${one}`)}
            </option>
          ))}
        </SelectField>
        <button type="submit" className="button" disabled={formState.isSubmitting}>
          {t("saveRole")}
        </button>
      </div>
    </form>
  );
}

/** Who takes over: a lead or member who stays, or nobody. */
export function HeirOptions({ colleagues }: { colleagues: readonly Colleague[] }) {
  const t = useTranslations("team");
  return (
    <>
      <option value="">{t("nobody")}</option>
      {colleagues.map(({ person, name }) => (
        <option key={person} value={person}>
          {name}
        </option>
      ))}
    </>
  );
}

type RemoveProps = { slug: string; person: string; name: string; holds: Holding; colleagues: readonly Colleague[] };

/** Takes somebody out of the team, after what they have in hand is shown. */
export function RemoveForm({ slug, person, name, holds, colleagues }: RemoveProps) {
  const t = useTranslations("team");
  const router = useRouter();
  const { register, submit, problem, formState } = useActionForm(RemoveMember, remove, {
    defaultValues: { slug, person, heir: "" },
    onDone: () => router.refresh(),
  });
  return (
    <form onSubmit={submit} className="grid gap-3">
      <h3 className="font-semibold">{t("remove.title", { name })}</h3>
      <p className="measure text-small">{t("remove.text", { name })}</p>
      <HoldingList holds={holds} />
      <FormProblem>{problem}</FormProblem>
      {holdsAnything(holds) && (
        <SelectField label={t("heir")} className="max-w-sm" {...register("heir")}>
          <HeirOptions colleagues={colleagues} />
        </SelectField>
      )}
      <button type="submit" className="button justify-self-start border-stop text-stop" disabled={formState.isSubmitting}>
        {t("remove.confirm")}
      </button>
    </form>
  );
}
