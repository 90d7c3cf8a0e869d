"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { LeaveTeam } from "#lib/domain/people/team.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { leave } from "./actions.ts";
import { type Holding, HoldingList, holdsAnything } from "./holding-list.tsx";
import { type Colleague, HeirOptions } from "./member-forms.tsx";

type Props = {
  locale: Locale;
  slug: string;
  holds: Holding;
  /** Who could take over what the reader has in hand. */
  colleagues: readonly Colleague[];
  /** Who could lead instead, when the reader is the last lead; null when somebody else leads too. */
  successors: readonly Colleague[] | null;
};

/** Leaves the team; the last lead says first who leads instead. */
export function LeaveForm({ locale, slug, holds, colleagues, successors }: Props) {
  const t = useTranslations("team");
  const router = useRouter();
  const { register, submit, problem, formState } = useActionForm(LeaveTeam, leave, {
    defaultValues: { slug, heir: "", successor: "" },
    onDone: () => router.push(addressOf(locale, { page: "account" })),
  });
  if (successors?.length === 0) return <p className="measure text-small">{t("leave.alone")}</p>;
  return (
    <form onSubmit={submit} className="grid gap-3">
      <p className="measure text-small">{t("leave.text")}</p>
      <HoldingList holds={holds} />
      <FormProblem>{problem}</FormProblem>
      {successors !== null && (
        <SelectField label={t("leave.successor")} hint={t("leave.successorHint")} className="max-w-sm" {...register("successor")}>
          <option value="">{t("leave.choose")}</option>
          {successors.map(({ person, name }) => (
            <option key={person} value={person}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {holdsAnything(holds) && (
        <SelectField label={t("heir")} className="max-w-sm" {...register("heir")}>
          <HeirOptions colleagues={colleagues} />
        </SelectField>
      )}
      <button type="submit" className="button justify-self-start border-stop text-stop" disabled={formState.isSubmitting}>
        {t("leave.confirm")}
      </button>
    </form>
  );
}
