import Link from "next/link";
import { Follow } from "#app/_ui/follow.tsx";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { AuditView } from "#app/[locale]/sparring/views.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, messagesOf, translator } from "#lib/i18n/text.ts";
import { caseAddress } from "../places.ts";
import { DifferencesTable } from "./differences-table.tsx";
import { Items } from "./items.tsx";
import { Raters } from "./raters.tsx";
import { FinishButton, RunButtons } from "./run-buttons.tsx";

/** One mock audit as its reader may see it: who asks, who shows, who rates, and afterwards where they differ. */
export function AuditOfCase({ locale, view }: { locale: Locale; view: AuditView }) {
  const t = translator(locale, "mockAudit");
  const { case: where, startedAt, hasEnded, items, total, raters, outcome, can } = view;
  const time = formatter(locale).dateTime(new Date(startedAt), { dateStyle: "long", timeStyle: "short" });
  return (
    <>
      <p className="text-small">
        <Link prefetch={false} className="link inline-block py-2" href={caseAddress(locale, where, "audits")}>
          {t("backToList")}
        </Link>
      </p>
      <h1 className="text-title">{t("title")}</h1>
      <p className="mt-1 text-muted">
        {where.name} · {t("started", { time })} · {t(hasEnded ? "over" : "running")}
      </p>
      {!where.shared && <p className="measure card mt-4 px-4 py-3">{t("notShared")}</p>}
      <p className="mt-4 tabular-nums">{t("progress", { asked: items.length, total })}</p>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["mockAudit", "faults", "failures"])}>
        {outcome === null && <Follow />}
        {outcome !== null && (
          <section aria-labelledby="outcome" className="mt-8">
            <h2 id="outcome" className="font-semibold text-lead">
              {t("outcome.title")}
            </h2>
            <p className="mt-1 text-muted text-small">{t("outcome.intro")}</p>
            <DifferencesTable {...{ locale, raters, outcome }} />
          </section>
        )}
        {can.run && <RunButtons view={view} />}
        {!hasEnded && items.length === 0 && !can.run && <p className="mt-4">{t("waiting")}</p>}
        <Items view={view} />
        {can.rate && <FinishButton view={view} />}
        <Raters view={view} />
        {outcome === null && <p className="mt-4 text-muted text-small">{t("outcome.hidden")}</p>}
      </MessagesProvider>
    </>
  );
}
