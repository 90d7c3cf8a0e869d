"use client";
import { Building2 } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { signInByProvider } from "#app/_adapters/identity.ts";
import type { Asking } from "#app/_adapters/use-asking.ts";
import type { OfferedProvider } from "#lib/domain/people/sign-in-provider.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";

type Props = { locale: Locale; next: string | null; to: string; providers: readonly OfferedProvider[]; busy: boolean; ask: Asking["ask"] };

/** A button for every provider that the server's operator offers: the browser leaves for it and comes back signed in. */
export function Providers({ locale, next, to, providers, busy, ask }: Props) {
  const t = useTranslations("signIn");
  function leave(provider: string) {
    const query = new URLSearchParams({ provider, ...(next === null ? {} : { next }) });
    const failed = `${addressOf(locale, { page: "signIn" })}?${query}`;
    return ask(
      () => signInByProvider({ provider, back: to, failed }),
      () => undefined,
    );
  }
  return providers.map(({ id, name }) => (
    <button key={id} type="button" className="button" disabled={busy} onClick={() => leave(id)}>
      <Building2 aria-hidden size={18} />
      {t("byProvider", { name })}
    </button>
  ));
}
