"use client";
import type { ReactNode } from "react";
import { IntlProvider } from "use-intl/react";
import type { Locale } from "#lib/i18n/addresses.ts";
import type { Messages } from "#lib/i18n/messages/messages.ts";

/** Gives client components the messages of their part of the interface. */
export function MessagesProvider({ locale, messages, children }: { locale: Locale; messages: Partial<Messages>; children: ReactNode }) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="Europe/Copenhagen">
      {children}
    </IntlProvider>
  );
}
