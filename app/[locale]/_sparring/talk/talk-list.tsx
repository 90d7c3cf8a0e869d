import type { Talk } from "#lib/domain/sparring-talk/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { Message } from "./message.tsx";
import { WriteForm } from "./write-form.tsx";

type Props = { locale: Locale; talk: Talk; indicators: readonly { id: string; title: string }[] };

/** Why its reader cannot write; null when they can. */
function whyNot({ shared, side, can }: Talk): "notShared" | "takeFirst" | "onlyRead" | null {
  if (can.discuss) return null;
  if (!shared) return "notShared";
  return side === "ced" ? "takeFirst" : "onlyRead";
}

/** A conversation: what was written, the oldest first, and where to go on. */
export function TalkList({ locale, talk, indicators }: Props) {
  const t = translator(locale, "sparringTalk");
  const reason = whyNot(talk);
  const form = { case: talk.case, indicator: talk.indicator, indicators, people: talk.people };
  const titleOf = (id: string) => indicators.find((one) => one.id === id)?.title ?? "";
  return (
    <div className="grid gap-6">
      {talk.messages.length === 0 && <p className="text-muted">{t("none")}</p>}
      {talk.messages.length > 0 && (
        <ol aria-label={t("list")} className="grid gap-3">
          {talk.messages.map((message) => (
            <Message
              key={message.id}
              {...{ locale, message, talk }}
              about={
                talk.indicator !== null
                  ? null
                  : message.indicator === null
                    ? t("general")
                    : `${message.indicator} ${titleOf(message.indicator)}`
              }
            />
          ))}
        </ol>
      )}
      {reason !== null && <p className="measure text-muted">{t(reason)}</p>}
      {talk.can.discuss && <WriteForm kind="message" {...form} />}
      {talk.can.ask && (
        <details className="border-line border-t pt-2">
          <summary className="link inline-flex min-h-11 items-center">{t("ask.open")}</summary>
          <div className="mt-3">
            <WriteForm kind="evidence-request" {...form} />
          </div>
        </details>
      )}
    </div>
  );
}
