import Link from "next/link";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { AuditsView } from "#app/[locale]/sparring/views.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, messagesOf, translator } from "#lib/i18n/text.ts";
import { caseAddress } from "../places.ts";
import { StartForm } from "./start-form.tsx";

/** The mock audits of a case, for either side; who spars with it begins one here. */
export function AuditsOfCase({ locale, view }: { locale: Locale; view: AuditsView }) {
  const t = translator(locale, "mockAudit");
  const { case: where, audits, can } = view;
  const moment = (at: string) => formatter(locale).dateTime(new Date(at), { dateStyle: "long", timeStyle: "short" });
  return (
    <>
      <p className="text-small">
        <Link prefetch={false} className="link inline-block py-2" href={caseAddress(locale, where, "case")}>
          {t("back")}
        </Link>
      </p>
      <h1 className="text-title">{t("title")}</h1>
      <p className="mt-1 text-muted">{where.name}</p>
      <p className="measure mt-3">{t("intro")}</p>
      {!where.shared && <p className="measure card mt-4 px-4 py-3">{t("notShared")}</p>}
      <section aria-labelledby="list" className="mt-8">
        <h2 id="list" className="font-semibold text-lead">
          {t("list")}
        </h2>
        {audits.length === 0 ? (
          <p className="mt-2">{t("none")}</p>
        ) : (
          <ul className="mt-3 grid gap-3">
            {audits.map(({ id, startedAt, hasEnded }) => (
              <li key={id} className="card px-4 py-3">
                <Link prefetch={false} className="link font-medium" href={caseAddress(locale, where, "audit", { audit: id })}>
                  {t("started", { time: moment(startedAt) })}
                </Link>
                <p className="text-small">{t(hasEnded ? "over" : "running")}</p>
              </li>
            ))}
          </ul>
        )}
      </section>
      {can.run && (
        <section aria-labelledby="start" className="mt-10">
          <h2 id="start" className="font-semibold text-lead">
            {t("start.title")}
          </h2>
          <MessagesProvider locale={locale} messages={messagesOf(locale, ["mockAudit", "faults", "failures"])}>
            <StartForm {...{ locale, view }} />
          </MessagesProvider>
        </section>
      )}
    </>
  );
}
