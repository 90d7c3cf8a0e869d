"use client";
import { ShieldCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { giveCode, signInByPasskey } from "#app/_adapters/identity.ts";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { useAsking } from "#app/_adapters/use-asking.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { Code } from "#lib/domain/people/schema.ts";

function ByCode({ onDone }: { onDone: () => void }) {
  const t = useTranslations("account.app");
  const { register, submit, problem, errorOf, formState } = useActionForm(Code, giveCode, { defaultValues: { code: "" }, onDone });
  return (
    <form onSubmit={submit} noValidate className="mt-4 grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <TextField {...{ label: t("code"), autoComplete: "one-time-code", error: errorOf("code") }} {...register("code")} />
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t("confirm")}
      </button>
    </form>
  );
}

type Props = { hasApp: boolean; hasPasskey: boolean; holdsRoles: boolean };

/** For a session that came in by one thing: makes it a strong one, or says what is needed for that. */
export function StepUp({ hasApp, hasPasskey, holdsRoles }: Props) {
  const t = useTranslations("account.stepUp");
  const router = useRouter();
  const { problem, isBusy, ask } = useAsking();
  const canConfirm = hasApp || hasPasskey;
  if (!canConfirm && !holdsRoles) return null;
  const why = holdsRoles ? (canConfirm ? "whyCed" : "setUp") : "why";
  return (
    <section aria-label={t("title")} className="card mt-8 flex gap-4 px-5 py-5">
      <ShieldCheck aria-hidden size={22} className="mt-1 shrink-0 text-accent" />
      <div className="min-w-0 grow">
        <h2 className="font-semibold">{t("title")}</h2>
        <p className="measure mt-1">{t(why)}</p>
        {hasPasskey && (
          <div className="mt-4">
            <FormProblem>{problem}</FormProblem>
            <button
              type="button"
              className="button button-primary"
              disabled={isBusy}
              onClick={() => ask(() => signInByPasskey(), router.refresh)}
            >
              {t("passkey")}
            </button>
          </div>
        )}
        {hasApp && <ByCode onDone={router.refresh} />}
      </div>
    </section>
  );
}
