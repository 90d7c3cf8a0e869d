"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { connectProvider, failureOf } from "#app/_adapters/identity.ts";
import { useAsking } from "#app/_adapters/use-asking.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { useQuery } from "#app/_ui/use-query.ts";
import type { OfferedProvider } from "#lib/domain/people/sign-in-provider.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { disconnect } from "../actions.ts";

export type Connection = OfferedProvider & { isConnected: boolean };

function Row({ locale, provider: { id, name, isConnected } }: { locale: Locale; provider: Connection }) {
  const t = useTranslations("account.providers");
  const router = useRouter();
  const { problem, isBusy, ask } = useAsking();
  const here = addressOf(locale, { page: "account" });
  const remove = () =>
    ask(
      () => disconnect({ provider: id }),
      () => router.refresh(),
    );
  const connect = () =>
    ask(
      () => connectProvider({ provider: id, back: here, failed: here }),
      () => undefined,
    );
  return (
    <li className="border-line py-3 not-last:border-b">
      <FormProblem>{problem}</FormProblem>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <span className="mr-auto">
          <span className="font-medium">{name}</span>
          {isConnected && <span className="block text-muted text-small">{t("connected")}</span>}
        </span>
        <button type="button" className="link min-h-11" disabled={isBusy} onClick={isConnected ? remove : connect}>
          {t(isConnected ? "disconnect" : "connect", { name })}
        </button>
      </div>
    </li>
  );
}

/** The providers that the server's operator offers, and which of them one comes in by. */
export function Providers({ locale, providers }: { locale: Locale; providers: readonly Connection[] }) {
  const t = useTranslations("account.providers");
  const failures = useTranslations("failures");
  const failed = useQuery().get("error");
  return (
    <div>
      <h3 className="font-semibold">{t("title")}</h3>
      <p className="measure mt-1 mb-4 text-muted">{t("text")}</p>
      <FormProblem>{failed === null ? null : failures(failureOf(failed, true))}</FormProblem>
      <ul className="max-w-2xl border-line border-y">
        {providers.map((provider) => (
          <Row key={provider.id} locale={locale} provider={provider} />
        ))}
      </ul>
    </div>
  );
}
