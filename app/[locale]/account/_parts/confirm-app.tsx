"use client";
import { useTranslations } from "use-intl/react";
import { giveCode } from "#app/_adapters/identity.ts";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { Code } from "#lib/domain/people/schema.ts";
import { QrCode } from "./qr-code.tsx";

/** The key in groups of four, easier to type. */
const inGroups = (key: string) => key.match(/.{1,4}/g)?.join(" ") ?? key;

/** Shows the key of the app, as a picture and as text, and takes its first code. */
export function ConfirmApp({ uri, onDone, onCancel }: { uri: string; onDone: () => void; onCancel: () => void }) {
  const t = useTranslations("account.app");
  const { register, submit, problem, errorOf, formState } = useActionForm(Code, giveCode, { defaultValues: { code: "" }, onDone });
  const key = new URL(uri).searchParams.get("secret") ?? "";
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <p className="measure">{t("scan")}</p>
      <div className="flex flex-wrap items-center gap-6">
        <QrCode text={uri} label={t("qr")} />
        <dl>
          <dt className="font-medium text-small">{t("key")}</dt>
          <dd className="max-w-xs font-mono text-small" translate="no">
            {inGroups(key)}
          </dd>
        </dl>
      </div>
      <FormProblem>{problem}</FormProblem>
      <TextField
        {...{ label: t("code"), inputMode: "numeric", autoComplete: "one-time-code", autoFocus: true, error: errorOf("code") }}
        {...register("code")}
      />
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="button button-primary" disabled={formState.isSubmitting}>
          {t("confirm")}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}
