import Link from "next/link";
import type { Talk } from "#lib/domain/sparring-talk/view.ts";
import { addressOf, type Locale, type Place } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

type Props = { locale: Locale; talk: Talk; indicators: readonly { id: string; title: string }[]; place: Place };

/** What a conversation is about, how much of it is new, and the way from one indicator's part to all of it. */
export function TalkHead({ locale, talk, indicators, place }: Props) {
  const t = translator(locale, "sparringTalk");
  const isCed = talk.side === "ced";
  const about = indicators.find(({ id }) => id === talk.indicator);
  const unread = talk.messages.filter(({ isNew }) => isNew).length;
  return (
    <>
      <h1 className="text-title">{isCed ? t("titleCed", { organisation: talk.organisation.name }) : t("title")}</h1>
      <p className="measure mt-4 text-lead">
        {about === undefined ? t(isCed ? "introCed" : "intro") : t("at", { indicator: about.id, title: about.title })}
      </p>
      {about !== undefined && (
        <p className="text-small">
          <Link prefetch={false} className="link inline-block py-2" href={addressOf(locale, place)}>
            {t("all")}
          </Link>
        </p>
      )}
      {unread > 0 && <p className="mt-2 font-medium text-accent">{t("unread", { count: unread })}</p>}
    </>
  );
}
