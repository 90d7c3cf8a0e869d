import Link from "next/link";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { PrintButton } from "#app/_ui/print-button.tsx";
import type { SessionView } from "#app/[locale]/sparring/views.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, messagesOf, translator } from "#lib/i18n/text.ts";
import { caseAddress } from "../places.ts";
import { AgendaList } from "./agenda-list.tsx";
import { Changes } from "./changes.tsx";
import { Confirmation } from "./confirmation.tsx";
import { Outcomes } from "./outcomes.tsx";
import { Planning } from "./planning.tsx";

/** One session, before, during and after it is held, for either side; printed it is the agenda. */
export function SessionOfCase({ locale, view }: { locale: Locale; view: SessionView }) {
  const t = translator(locale, "session");
  const { case: where, startsAt, minutes, place, state, isConfirmed, can, since, changes, indicators } = view;
  return (
    <>
      <p className="no-print text-small">
        <Link prefetch={false} className="link inline-block py-2" href={caseAddress(locale, where, "sessions")}>
          {t("backToList")}
        </Link>
      </p>
      <h1 className="text-title">{formatter(locale).dateTime(new Date(startsAt), { dateStyle: "full", timeStyle: "short" })}</h1>
      <p className="mt-1">
        {where.name} · {place} · {t("length", { minutes })}
      </p>
      <p className="mt-1 font-medium">{t(`state.${isConfirmed ? "confirmed" : state}`)}</p>
      {!where.shared && <p className="measure card mt-4 px-4 py-3">{t("notShared")}</p>}
      <div className="no-print mt-4">
        <PrintButton>{t("agenda.print")}</PrintButton>
      </div>
      {state === "planned" && since !== null && <Changes {...{ locale, since, changes }} titles={indicators} />}
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["session", "faults", "failures"])}>
        {can.plan && <Planning view={view} />}
        <AgendaList {...{ locale, view }} />
        <Outcomes view={view} />
        {state === "held" && <Confirmation view={view} />}
      </MessagesProvider>
    </>
  );
}
