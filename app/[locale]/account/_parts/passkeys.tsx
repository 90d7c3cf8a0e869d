"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { addPasskey } from "#app/_adapters/identity.ts";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { PasskeyName } from "#lib/domain/people/schema.ts";
import { type Passkey, PasskeyRow } from "./passkey-row.tsx";

function AddPasskey() {
  const t = useTranslations("account.passkeys");
  const router = useRouter();
  const { register, submit, problem, errorOf, formState, reset } = useActionForm(PasskeyName, addPasskey, {
    defaultValues: { name: "" },
    onDone: () => {
      reset();
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <TextField {...{ label: t("name"), hint: t("nameHint"), autoComplete: "off", error: errorOf("name") }} {...register("name")} />
      <button type="submit" className="button justify-self-start" disabled={formState.isSubmitting}>
        {t("add")}
      </button>
    </form>
  );
}

/** The passkeys there are, and one more. */
export function Passkeys({ passkeys }: { passkeys: readonly Passkey[] }) {
  const t = useTranslations("account.passkeys");
  return (
    <div>
      <h3 className="font-semibold">{t("title")}</h3>
      <p className="measure mt-1 mb-4 text-muted">{t("text")}</p>
      {passkeys.length === 0 ? (
        <p className="mb-4">{t("none")}</p>
      ) : (
        <ul className="mb-5 max-w-2xl border-line border-y">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      <AddPasskey />
    </div>
  );
}
