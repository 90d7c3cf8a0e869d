import type { ReactNode } from "react";
import { Frame } from "#app/_ui/frame.tsx";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { EditionView } from "#lib/editions/view.ts";
import type { Locale, Place } from "#lib/i18n/addresses.ts";
import type { Messages } from "#lib/i18n/messages/messages.ts";
import { messagesOf } from "#lib/i18n/text.ts";
import { CheckProvider } from "./check-provider.tsx";

type Props = { locale: Locale; place: Place; view: EditionView; parts: readonly (keyof Messages)[]; children: ReactNode };

/** A page of the quick check: frame, messages for the browser, and the answers it keeps. */
export function PageShell({ locale, place, view, parts, children }: Props) {
  return (
    <Frame locale={locale} place={place}>
      <MessagesProvider locale={locale} messages={messagesOf(locale, parts)}>
        <CheckProvider locale={locale} view={view}>
          {children}
        </CheckProvider>
      </MessagesProvider>
    </Frame>
  );
}
