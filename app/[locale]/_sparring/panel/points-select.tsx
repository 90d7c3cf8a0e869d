"use client";
import type { UseFormRegisterReturn } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { SelectField } from "#app/_ui/field.tsx";

export type Level = { points: number; text: string };
type Props = { label: string; error: string | undefined; maxPoints: number; levels: readonly Level[]; field: UseFormRegisterReturn };

/** How a list of choices says that nothing is chosen. */
export const chosenNumber = (value: unknown) => (value === "" || value === undefined || value === null ? undefined : Number(value));

/** Whole points from 0 to the maximum, each with what a rubric says of it. */
export function PointsSelect({ label, error, maxPoints, levels, field }: Props) {
  const t = useTranslations("sparring.rate");
  const textOf = (points: number) => levels.find((level) => level.points === points)?.text;
  return (
    <SelectField label={label} error={error} {...field}>
      <option value="">{t("choose")}</option>
      {Array.from({ length: maxPoints + 1 }, (_, points) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the points are the choice
        <option key={points} value={points}>
          {[t("option", { points }), textOf(points) ?? []].flat().join(": ")}
        </option>
      ))}
    </SelectField>
  );
}
