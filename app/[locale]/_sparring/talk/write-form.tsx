"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { Choice, Choices } from "#app/_ui/choices.tsx";
import { SelectField, TextAreaField } from "#app/_ui/field.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { NewMessage } from "#lib/domain/sparring-talk/schema.ts";
import type { TalkPerson } from "#lib/domain/sparring-talk/view.ts";
import { ask, say } from "../../sparring/talk-actions.ts";

type Props = {
  kind: "message" | "evidence-request";
  case: string;
  /** What it is about; null where its writer chooses. */
  indicator: string | null;
  indicators: readonly { id: string; title: string }[];
  people: readonly TalkPerson[];
};

/** Writes a message, or asks for evidence: the text, what it is about, and who is told by mail. */
export function WriteForm({ kind, case: id, indicator, indicators, people }: Props) {
  const t = useTranslations("sparringTalk");
  const router = useRouter();
  const [sent, setSent] = useState(false);
  const [gone, setGone] = useState(false);
  const words = kind === "message" ? "write" : "ask";
  const send = async (values: NewMessage) => {
    setGone(false);
    const answered = await (kind === "message" ? say : ask)(values);
    setGone(!answered.ok && answered.code === "not-found");
    return answered;
  };
  const { register, submit, problem, errorOf, formState, reset } = useActionForm(NewMessage, send, {
    defaultValues: { case: id, indicator: indicator ?? "", text: "", mentions: [] },
    onDone: () => {
      reset();
      setSent(true);
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-4" onChange={() => setSent(false)}>
      <FormProblem>{problem !== null && gone ? t("write.gone") : problem}</FormProblem>
      {indicator === null && (
        <SelectField label={t("write.indicator")} className="max-w-xl" error={errorOf("indicator")} {...register("indicator")}>
          <option value="">{t("general")}</option>
          {indicators.map((one) => (
            <option key={one.id} value={one.id}>
              {one.id} {one.title}
            </option>
          ))}
        </SelectField>
      )}
      <TextAreaField
        label={t(`${words}.text`)}
        hint={kind === "message" ? undefined : t("ask.hint")}
        className="max-w-2xl"
        error={errorOf("text")}
        {...register("text")}
      />
      {people.length > 0 && (
        <Choices title={t("write.tell")} hint={t("write.tellHint")} error={errorOf("mentions")} legend="font-medium text-small">
          <div className="flex flex-wrap gap-x-4">
            {people.map((one) => (
              <Choice key={one.id} value={one.id} {...register("mentions")} aside={t(`side.${one.side}`)}>
                {one.name}
              </Choice>
            ))}
          </div>
        </Choices>
      )}
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t(`${words}.submit`)}
      </button>
      <p role="status" className="text-ok text-small">
        {sent ? t(`${words}.sent`) : ""}
      </p>
    </form>
  );
}
