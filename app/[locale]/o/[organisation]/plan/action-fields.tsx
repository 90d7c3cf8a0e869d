"use client";
import type { UseFormRegisterReturn } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { SelectField, TextAreaField } from "#app/_ui/field.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import type { TeamMember } from "#lib/usecases/organisations/team.ts";
import type { ActionView } from "#lib/usecases/plan/actions.ts";
import { states } from "./place.ts";

export const fieldNames = ["title", "owner", "due", "state", "notPlannedBecause", "note"] as const;
export type FieldName = (typeof fieldNames)[number];
type Values = { title: string; owner: string; due: string; state: ActionView["state"]; notPlannedBecause: string; note: string };

export const blankAction: Values = { title: "", owner: "", due: "", state: "planned", notPlannedBecause: "", note: "" };

/** An action as its fields hold it. */
export function valuesOf({ title, owner, due, state, notPlannedBecause, note }: ActionView): Values {
  return { title, owner: owner ?? "", due: due ?? "", state, notPlannedBecause, note };
}

/** Who may be chosen: the team, and who owns it already though they have left. */
export function ownersOf(team: readonly TeamMember[], action: ActionView | undefined, former: string): { id: string; name: string }[] {
  const { owner = null, ownerName = null } = action ?? {};
  const isFormer = owner !== null && !team.some(({ id }) => id === owner);
  return isFormer ? [...team, { id: owner, name: ownerName === null ? former : `${ownerName} (${former})` }] : [...team];
}

type Props = {
  register: (name: FieldName) => UseFormRegisterReturn;
  errorOf: (name: FieldName) => string | undefined;
  owners: readonly { id: string; name: string }[];
  /** The state that is chosen: what is not planned is asked why. */
  state: string;
};

/** The fields of an action. */
export function ActionFields({ register, errorOf, owners, state }: Props) {
  const t = useTranslations("plan.form");
  const stateName = useTranslations("plan.states");
  const nobody = t("nobody");
  const field = (name: FieldName) => ({ ...register(name), error: errorOf(name) });
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <TextField className="sm:col-span-3 [&_input]:max-w-none" label={t("title")} maxLength={300} {...field("title")} />
      <SelectField label={t("owner")} {...field("owner")}>
        <option value="">{nobody}</option>
        {owners.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField label={t("due")} type="date" {...field("due")} />
      <SelectField label={t("state")} {...field("state")}>
        {states.map((name) => (
          <option key={name} value={name}>
            {stateName(name)}
          </option>
        ))}
      </SelectField>
      {state === "not-planned" && (
        <TextAreaField
          className="sm:col-span-3"
          label={t("because")}
          hint={t("becauseHint")}
          maxLength={2000}
          {...field("notPlannedBecause")}
        />
      )}
      <TextAreaField className="sm:col-span-3" label={t("note")} maxLength={2000} {...field("note")} />
    </div>
  );
}
