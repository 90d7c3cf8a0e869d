import "server-only";
import type { ReactNode } from "react";
import { ask } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { messagesOf } from "#lib/i18n/text.ts";
import { readDiscussion } from "#lib/usecases/discussion/read.ts";
import { Discussion } from "./_discussion/discussion.tsx";

/** What stands beside each answer: the team's own conversation. Undefined for who does not take part in it, such as the board. */
export async function loadDiscussion(locale: Locale, assessment: string): Promise<((indicator: string) => ReactNode) | undefined> {
  const outcome = await ask(readDiscussion, { assessment });
  if (!outcome.ok) return undefined;
  const { byIndicator, team, me } = outcome.value;
  const messages = messagesOf(locale, ["discussion", "failures", "faults"]);
  return (indicator) => {
    const found = byIndicator[indicator];
    return found === undefined ? null : (
      <MessagesProvider locale={locale} messages={messages}>
        <Discussion {...{ locale, assessment, indicator, team, me }} discussion={found} />
      </MessagesProvider>
    );
  };
}
