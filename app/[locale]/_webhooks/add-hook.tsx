"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { Choice, Choices } from "#app/_ui/choices.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { add } from "#app/[locale]/webhooks/actions.ts";
import { type HookEvent, NewHook } from "#lib/domain/webhook/schema.ts";
import { NewSecret } from "./new-secret.tsx";

type Props = { slug?: string | undefined; events: readonly HookEvent[] };

function Form({ slug, events, onDone }: Props & { onDone: (secret: string) => void }) {
  const t = useTranslations("webhooks");
  const { register, submit, problem, errorOf, formState } = useActionForm(NewHook, add, {
    defaultValues: { slug, address: "", events: events.length === 1 ? [...events] : [] },
    onDone: ({ secret }) => onDone(secret),
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <TextField
        {...{ label: t("address"), hint: t("addressHint"), type: "url", inputMode: "url", autoComplete: "off", error: errorOf("address") }}
        {...register("address")}
      />
      <Choices title={t("events")} hint={t("eventsHint")} error={errorOf("events")} legend="font-medium text-small">
        {events.map((event) => (
          <Choice key={event} value={event} aside={t(`asideOf.${event}`)} {...register("events")}>
            {t(`eventOf.${event}`)}
          </Choice>
        ))}
      </Choices>
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t("submit")}
      </button>
    </form>
  );
}

/** Adds a hook; its secret is shown once. */
export function AddHook({ slug, events }: Props) {
  const router = useRouter();
  const [secret, setSecret] = useState<string | null>(null);
  const told = (made: string) => {
    setSecret(made);
    router.refresh();
  };
  return secret === null ? <Form {...{ slug, events }} onDone={told} /> : <NewSecret secret={secret} onDone={() => setSecret(null)} />;
}
