import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { messagesOf } from "#lib/i18n/text.ts";
import { TalkList } from "../_sparring/talk/talk-list.tsx";
import { loadTalk } from "./load-talk.ts";

type Props = { locale: Locale; case: string; indicator: string | null };

/** The conversation of a case at an indicator, or (`null`) all of it, with what its reader may do; for both sides. */
export async function Conversation({ locale, case: id, indicator }: Props) {
  const { talk, indicators } = await loadTalk(locale, id, indicator);
  return (
    <MessagesProvider locale={locale} messages={messagesOf(locale, ["sparringTalk", "faults", "failures"])}>
      <TalkList locale={locale} talk={talk} indicators={indicators} />
    </MessagesProvider>
  );
}
