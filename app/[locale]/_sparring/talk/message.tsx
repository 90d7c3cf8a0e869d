import { Check, Clock, FileQuestion } from "lucide-react";
import { titleIn } from "#lib/domain/evidence/title.ts";
import type { Side, Talk, TalkMessage } from "#lib/domain/sparring-talk/view.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import { MessageButtons } from "./message-buttons.tsx";
import { SettleForm } from "./settle-form.tsx";

type Props = { locale: Locale; message: TalkMessage; talk: Talk; about: string | null };

const whenIn = (locale: Locale, at: string) => formatter(locale).dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });

function Writer({ locale, by: { name, side }, own }: { locale: Locale; by: { name: string; side: Side }; own: boolean }) {
  const t = translator(locale, "sparringTalk");
  return (
    <>
      <span className="font-medium text-ink">{name || t(`former.${side}`)}</span>
      {own && ` (${t("you")})`}, {t(`side.${side}`)}
    </>
  );
}

/** Whether a request waits, or what answered it. */
function RequestState({ locale, settled }: { locale: Locale; settled: TalkMessage["settled"] }) {
  const t = translator(locale, "sparringTalk");
  const [Icon, colour] = settled === null ? [Clock, "text-warn"] : [Check, "text-ok"];
  const said = settled === null ? null : { name: settled.by || t("someone"), when: whenIn(locale, settled.at) };
  return (
    <p className={`mt-2 flex items-start gap-1.5 text-small ${colour}`}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      {said === null
        ? t("waits")
        : settled?.document == null
          ? t("settled", said)
          : t("settledWith", { ...said, document: titleIn(locale, settled.document) })}
    </p>
  );
}

/** One message or request: who, when, about what, the text, how a request stands, and what its reader may do with it. */
export function Message({ locale, message, talk, about }: Props) {
  const t = translator(locale, "sparringTalk");
  const { id, kind, by, at, own, isNew, removed, text, mentions, settled, plan, can } = message;
  const { slug } = talk.organisation;
  const isRequest = kind === "evidence-request" && !removed;
  const when = whenIn(locale, at);
  return (
    <li id={`message-${id}`} className="card scroll-mt-4 px-4 py-3 target:border-accent sm:px-5">
      <p className="flex flex-wrap gap-x-2 text-muted text-small">
        <span>
          <Writer {...{ locale, by, own }} />
        </span>
        <time dateTime={at} className="tabular-nums">
          {when}
        </time>
        {about !== null && <span>{about}</span>}
        {isNew && <span className="font-medium text-accent">{t("new")}</span>}
      </p>
      {isRequest && (
        <p className="mt-1 flex items-center gap-1.5 font-medium text-small">
          <FileQuestion aria-hidden className="size-4" />
          {t("request")}
        </p>
      )}
      {removed ? (
        <p className="mt-1 text-muted">{t("removed")}</p>
      ) : (
        <p className="measure mt-1 wrap-anywhere whitespace-pre-wrap">{text}</p>
      )}
      {mentions.length > 0 && (
        <p className="mt-1 text-muted text-small">
          {t("told", { names: formatter(locale).list(mentions.map((name) => name || t("someone"))) })}
        </p>
      )}
      {isRequest && <RequestState locale={locale} settled={settled} />}
      {plan !== null && isRequest && (
        <a
          className="link inline-block py-2 text-small"
          href={`${addressOf(locale, { page: "plan", params: { organisation: slug } })}#action-${plan}`}
        >
          {t("inPlan")}
        </a>
      )}
      {can.settle && (
        <SettleForm
          message={id}
          documents={talk.side === "ced" ? null : message.documents.map((one) => ({ id: one.id, title: titleIn(locale, one) }))}
          evidence={addressOf(locale, { page: "evidence", params: { organisation: slug } })}
        />
      )}
      <MessageButtons locale={locale} message={id} when={when} canPlan={can.plan && plan === null} canRemove={can.remove} />
    </li>
  );
}
