"use client";
import type { UseFormRegister } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { TextField } from "#app/_ui/text-field.tsx";

type When = { day: string; time: string; minutes: number; place: string };
type Props = {
  /** The form's own; its values hold at least these. */
  register: UseFormRegister<never>;
  errorOf: (name: keyof When) => string | undefined;
};

/** When and where a session is. */
export function WhenFields({ register, errorOf }: Props) {
  const t = useTranslations("session.call");
  const of = register as unknown as UseFormRegister<When>;
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <TextField label={t("day")} type="date" {...of("day")} error={errorOf("day")} />
      <TextField label={t("time")} hint={t("timeHint")} type="time" {...of("time")} error={errorOf("time")} />
      <TextField
        label={t("minutes")}
        type="number"
        min={5}
        max={1440}
        {...of("minutes", { valueAsNumber: true })}
        error={errorOf("minutes")}
      />
      <TextField
        className="sm:col-span-3"
        label={t("place")}
        hint={t("placeHint")}
        maxLength={500}
        {...of("place")}
        error={errorOf("place")}
      />
    </div>
  );
}
