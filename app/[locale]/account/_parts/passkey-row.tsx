"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { removePasskey, renamePasskey } from "#app/_adapters/identity.ts";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { useAsking } from "#app/_adapters/use-asking.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { PasskeyName } from "#lib/domain/people/schema.ts";

export type Passkey = { id: string; name: string; since: string | null };

type Done = { onDone: () => void; onCancel: () => void };

function Rename({ passkey: { id, name }, onDone, onCancel }: Done & { passkey: Passkey }) {
  const t = useTranslations("account.passkeys");
  const form = useActionForm(PasskeyName, (values) => renamePasskey(id, values.name), { defaultValues: { name }, onDone });
  return (
    <form onSubmit={form.submit} noValidate className="mt-3 grid gap-3">
      <FormProblem>{form.problem}</FormProblem>
      <TextField {...{ label: t("name"), autoFocus: true, autoComplete: "off", error: form.errorOf("name") }} {...form.register("name")} />
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="button button-primary" disabled={form.formState.isSubmitting}>
          {t("save")}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}

function Remove({ passkey: { id }, shown, onDone, onCancel }: Done & { passkey: Passkey; shown: string }) {
  const t = useTranslations("account.passkeys");
  const { problem, isBusy, ask } = useAsking();
  return (
    <div className="mt-3">
      <FormProblem>{problem}</FormProblem>
      <p className="mb-3">{t("sure", { name: shown })}</p>
      <div className="flex flex-wrap gap-3">
        <button
          type="button"
          className="button border-stop text-stop"
          disabled={isBusy}
          onClick={() => ask(() => removePasskey(id), onDone)}
        >
          {t("confirm")}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t("cancel")}
        </button>
      </div>
    </div>
  );
}

/** One passkey: its name, since when, and what can be done with it. */
export function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const t = useTranslations("account.passkeys");
  const format = useFormatter();
  const router = useRouter();
  const [doing, setDoing] = useState<"rename" | "remove" | null>(null);
  const shown = passkey.name || t("unnamed");
  const onCancel = () => setDoing(null);
  const onDone = () => {
    setDoing(null);
    router.refresh();
  };
  return (
    <li className="border-line py-3 not-last:border-b">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <span className="mr-auto">
          <span className="font-medium">{shown}</span>
          {passkey.since !== null && (
            <span className="block text-muted text-small">
              {t("since", { date: format.dateTime(new Date(passkey.since), { dateStyle: "medium" }) })}
            </span>
          )}
        </span>
        <button type="button" className="link min-h-11" aria-label={t("renameOf", { name: shown })} onClick={() => setDoing("rename")}>
          {t("rename")}
        </button>
        <button type="button" className="link min-h-11" aria-label={t("removeOf", { name: shown })} onClick={() => setDoing("remove")}>
          {t("remove")}
        </button>
      </div>
      {doing === "rename" && <Rename {...{ passkey, onDone, onCancel }} />}
      {doing === "remove" && <Remove {...{ passkey, shown, onDone, onCancel }} />}
    </li>
  );
}
