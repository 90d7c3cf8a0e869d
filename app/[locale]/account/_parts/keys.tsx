"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { keyDays, keyScopes, NewToken } from "#lib/domain/people/schema.ts";
import { makeKey } from "../actions.ts";
import { type Key, KeyRow } from "./key-row.tsx";
import { NewKey } from "./new-key.tsx";
import { Section } from "./section.tsx";

function MakeKey({ onDone }: { onDone: (secret: string) => void }) {
  const t = useTranslations("account.keys");
  const { register, submit, problem, errorOf, formState } = useActionForm(NewToken, makeKey, {
    defaultValues: { label: "", scope: "read", days: "365" },
    onDone: ({ token }) => onDone(token),
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <TextField {...{ label: t("label"), hint: t("labelHint"), autoComplete: "off", error: errorOf("label") }} {...register("label")} />
      <div className="flex flex-wrap gap-4">
        <SelectField label={t("scope")} className="w-52" error={errorOf("scope")} {...register("scope")}>
          {keyScopes.map((scope) => (
            <option key={scope} value={scope}>
              {t(`scopes.${scope}`)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t("days")} className="w-60" error={errorOf("days")} {...register("days")}>
          {keyDays.map((days) => (
            <option key={days} value={days}>
              {t("daysOf", { days: Number(days) })}
            </option>
          ))}
        </SelectField>
      </div>
      <button type="submit" className="button justify-self-start" disabled={formState.isSubmitting}>
        {t("make")}
      </button>
    </form>
  );
}

/** The keys that other programs come in by; a new one is shown once. */
export function Keys({ keys }: { keys: readonly Key[] }) {
  const t = useTranslations("account.keys");
  const router = useRouter();
  const [secret, setSecret] = useState<string | null>(null);
  const told = (made: string) => {
    setSecret(made);
    router.refresh();
  };
  return (
    <Section title={t("title")}>
      <p className="measure mb-4 text-muted">{t("text")}</p>
      {keys.length === 0 ? (
        <p className="mb-4">{t("none")}</p>
      ) : (
        <ul className="mb-5 max-w-2xl border-line border-y">
          {keys.map((key) => (
            <KeyRow key={key.id} shown={key} />
          ))}
        </ul>
      )}
      {secret === null ? <MakeKey onDone={told} /> : <NewKey secret={secret} onDone={() => setSecret(null)} />}
    </Section>
  );
}
