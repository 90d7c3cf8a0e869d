import Link from "next/link";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { SessionsView } from "#app/[locale]/sparring/views.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, messagesOf, translator } from "#lib/i18n/text.ts";
import { caseAddress } from "../places.ts";
import { CallForm } from "./call-form.tsx";
import { Changes } from "./changes.tsx";

/** The sessions of a case and the next agenda, for either side. */
export function SessionsOfCase({ locale, view }: { locale: Locale; view: SessionsView }) {
  const t = translator(locale, "session");
  const { case: where, sessions, can, since, changes, proposal, indicators } = view;
  const moment = (at: string) => formatter(locale).dateTime(new Date(at), { dateStyle: "full", timeStyle: "short" });
  return (
    <>
      <p className="text-small">
        <Link prefetch={false} className="link inline-block py-2" href={caseAddress(locale, where, "case")}>
          {t("back")}
        </Link>
      </p>
      <h1 className="text-title">{t("title")}</h1>
      <p className="mt-1 text-muted">{where.name}</p>
      {!where.shared && <p className="measure card mt-4 px-4 py-3">{t("notShared")}</p>}
      <section aria-labelledby="list" className="mt-8">
        <h2 id="list" className="font-semibold text-lead">
          {t("list")}
        </h2>
        {sessions.length === 0 ? (
          <p className="mt-2">{t("none")}</p>
        ) : (
          <ul className="mt-3 grid gap-3">
            {sessions.map((one) => (
              <li key={one.id} className="card px-4 py-3">
                <Link prefetch={false} className="link font-medium" href={caseAddress(locale, where, "session", { session: one.id })}>
                  {moment(one.startsAt)}
                </Link>
                <p className="text-small">
                  {t(`state.${one.isConfirmed ? "confirmed" : one.state}`)} · {one.place} · {t("length", { minutes: one.minutes })} ·{" "}
                  {t("items", { count: one.items })}
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      {since !== null && <Changes {...{ locale, since, changes }} titles={indicators} />}
      {can.plan && (
        <section aria-labelledby="call" className="mt-10">
          <h2 id="call" className="font-semibold text-lead">
            {t("call.title")}
          </h2>
          <MessagesProvider locale={locale} messages={messagesOf(locale, ["session", "faults", "failures"])}>
            <CallForm {...{ locale, where, proposal, indicators }} />
          </MessagesProvider>
        </section>
      )}
    </>
  );
}
