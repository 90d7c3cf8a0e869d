"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { TextAreaField } from "#app/_ui/field.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { ChangedEvent, type EventFields, NewEvent } from "#lib/domain/offering/schema.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { addEvent, changeEvent } from "./actions.ts";

type Props = { locale: Locale; values: EventFields } & ({ offering: string } | { seen: { id: string; version: number } });

/** What is said of an event, to be added to an offering, or changed where one was seen. */
export function EventForm({ locale, values, ...of }: Props) {
  const t = useTranslations("offerings");
  const router = useRouter();
  const isNew = "offering" in of;
  const known = isNew ? { offering: of.offering } : of.seen;
  const { register, submit, problem, errorOf, formState } = useActionForm<EventFields, { id: string }>(
    (isNew ? NewEvent : ChangedEvent) as never,
    (given) => (isNew ? addEvent({ ...given, ...known }) : changeEvent({ ...given, ...known })),
    {
      defaultValues: { ...values, ...known },
      onDone: ({ id }) => (isNew ? router.push(addressOf(locale, { page: "event", params: { event: id } })) : router.refresh()),
    },
  );
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <TextField label={t("eventFields.title")} error={errorOf("title")} {...register("title")} />
      <div className="flex flex-wrap gap-4">
        <TextField type="date" label={t("eventFields.day")} error={errorOf("day")} {...register("day")} />
        <TextField
          type="date"
          label={t("eventFields.until")}
          hint={t("eventFields.untilHint")}
          error={errorOf("until")}
          {...register("until")}
        />
      </div>
      <TextField label={t("eventFields.place")} error={errorOf("place")} {...register("place")} />
      <TextField label={t("eventFields.url")} error={errorOf("url")} {...register("url")} />
      <TextAreaField
        label={t("eventFields.keeps")}
        hint={t("eventFields.keepsHint")}
        rows={2}
        error={errorOf("keepsPeopleBecause")}
        {...register("keepsPeopleBecause")}
      />
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t(isNew ? "events.submit" : "event.submit")}
      </button>
    </form>
  );
}
