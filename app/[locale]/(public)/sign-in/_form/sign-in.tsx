"use client";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { failureOf } from "#app/_adapters/identity.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { useQuery } from "#app/_ui/use-query.ts";
import { localAddress } from "#lib/domain/people/local-address.ts";
import type { OfferedProvider } from "#lib/domain/people/sign-in-provider.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { Confirm } from "./confirm.tsx";
import { LinkSent } from "./link-sent.tsx";
import { SecondStep } from "./second-step.tsx";
import { Start } from "./start.tsx";

type Step = { at: "start" } | { at: "sent"; email: string } | { at: "code" };

/** Where a sign-in leads: to the page that asked for it, else to where the person works. */
function afterwards(locale: Locale, next: string | null): string {
  const address = addressOf(locale, { page: "signedIn" });
  return next === null ? address : `${address}?${new URLSearchParams({ next })}`;
}

/** The steps of signing in. A link from a letter leads here too, with its secret in the address. */
export function SignIn({ locale, providers }: { locale: Locale; providers: readonly OfferedProvider[] }) {
  const t = useTranslations("signIn");
  const failures = useTranslations("failures");
  const query = useQuery();
  const [step, setStep] = useState<Step>({ at: "start" });
  const [token, next] = [query.get("token"), localAddress(query.get("next"))];
  const to = afterwards(locale, next);
  const failed = query.get("error");
  const onSignedIn = () => window.location.assign(to);

  if (token !== null) return <Confirm locale={locale} token={token} to={to} />;
  if (step.at === "sent") return <LinkSent email={step.email} onAgain={() => setStep({ at: "start" })} />;
  if (step.at === "code") return <SecondStep onBack={() => setStep({ at: "start" })} onSignedIn={onSignedIn} />;
  return (
    <>
      <h1 className="text-title">{t("title")}</h1>
      <div className="mt-8">
        <FormProblem>{failed === null ? null : failures(failureOf(failed, query.has("provider")))}</FormProblem>
        <Start
          locale={locale}
          next={next}
          to={to}
          providers={providers}
          onCode={() => setStep({ at: "code" })}
          onSent={(email) => setStep({ at: "sent", email })}
          onSignedIn={onSignedIn}
        />
      </div>
    </>
  );
}
