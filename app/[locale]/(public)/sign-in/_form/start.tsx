"use client";
import { KeyRound, Mail } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { requestLink, signInByPasskey, signInByPassword } from "#app/_adapters/identity.ts";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { useAsking } from "#app/_adapters/use-asking.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { PasswordSignIn } from "#lib/domain/people/schema.ts";
import type { OfferedProvider } from "#lib/domain/people/sign-in-provider.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { Providers } from "./providers.tsx";
import { useOfferedPasskey } from "./use-offered-passkey.ts";

type Props = {
  locale: Locale;
  next: string | null;
  /** Where a sign-in leads. */
  to: string;
  providers: readonly OfferedProvider[];
  onCode: () => void;
  onSent: (email: string) => void;
  onSignedIn: () => void;
};

/** One address, and three ways in: its password, a link sent to it, or a passkey. Beside them the providers of organisations. */
export function Start({ locale, next, to, providers, onCode, onSent, onSignedIn }: Props) {
  const t = useTranslations("signIn");
  const form = useActionForm(PasswordSignIn, signInByPassword, {
    defaultValues: { email: "", password: "" },
    onDone: ({ secondStep }) => (secondStep ? onCode() : onSignedIn()),
  });
  const { problem, isBusy, ask } = useAsking();
  const busy = isBusy || form.formState.isSubmitting;
  useOfferedPasskey(onSignedIn);

  async function sendLink() {
    if (!(await form.trigger("email", { shouldFocus: true }))) return;
    const email = form.getValues("email").trim();
    await ask(
      () => requestLink({ email, locale, next }),
      () => onSent(email),
    );
  }

  return (
    <>
      <FormProblem>{form.problem ?? problem}</FormProblem>
      <div className="grid gap-x-16 gap-y-10 md:grid-cols-2">
        <form onSubmit={form.submit} noValidate className="grid content-start gap-5">
          <TextField
            {...{ type: "email", label: t("email"), autoComplete: "username webauthn", error: form.errorOf("email") }}
            {...form.register("email")}
          />
          <TextField
            {...{ type: "password", label: t("password"), autoComplete: "current-password", error: form.errorOf("password") }}
            {...form.register("password")}
          />
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <button type="submit" className="button button-primary" disabled={busy}>
              {t("submit")}
            </button>
            <Link prefetch={false} href={addressOf(locale, { page: "newPassword" })} className="link py-2">
              {t("forgotten")}
            </Link>
          </div>
        </form>
        <section className="grid content-start gap-4 border-line max-md:border-t max-md:pt-8 md:border-l md:pl-16">
          <h2 className="text-lead">{t("without")}</h2>
          <p className="measure text-muted">{t("newHere")}</p>
          <div className="flex flex-wrap gap-3">
            <button type="button" className="button" disabled={busy} onClick={sendLink}>
              <Mail aria-hidden size={18} />
              {t("sendLink")}
            </button>
            <button type="button" className="button" disabled={busy} onClick={() => ask(() => signInByPasskey(), onSignedIn)}>
              <KeyRound aria-hidden size={18} />
              {t("passkey")}
            </button>
            <Providers {...{ locale, next, to, providers, busy, ask }} />
          </div>
        </section>
      </div>
    </>
  );
}
