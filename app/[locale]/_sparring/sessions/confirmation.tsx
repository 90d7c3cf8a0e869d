"use client";
import { useFormatter, useTranslations } from "use-intl/react";
import { confirm } from "#app/[locale]/sparring/session-actions.ts";
import type { SessionView } from "#app/[locale]/sparring/views.ts";
import { OneSession } from "#lib/domain/session/schema.ts";
import { OneButton } from "../one-button.tsx";

/** Who has confirmed a session that was held, and the reader's own button. */
export function Confirmation({ view: { id, confirmed, can } }: { view: SessionView }) {
  const t = useTranslations("session.confirm");
  const format = useFormatter();
  const said = (who: string | null) => (who === null ? t("waiting") : t("by", { name: who === "" ? t("somebody") : who }));
  return (
    <section aria-labelledby="confirmation" className="mt-10">
      <h2 id="confirmation" className="font-semibold text-lead">
        {t("title")}
      </h2>
      <p className="measure mt-1 text-muted text-small">
        {confirmed.at === null ? t("intro") : t("done", { date: format.dateTime(new Date(confirmed.at), { dateStyle: "long" }) })}
      </p>
      <dl className="mt-3 grid gap-1">
        {(["secretariat", "ced"] as const).map((side) => (
          <div key={side} className="flex flex-wrap gap-x-2">
            <dt className="font-medium">{t(side)}:</dt>
            <dd>{said(confirmed[side])}</dd>
          </div>
        ))}
      </dl>
      {can.confirm && (
        <div className="no-print mt-4">
          <OneButton schema={OneSession} action={confirm} values={{ session: id }} field="session" className="button button-primary">
            {t("send")}
          </OneButton>
        </div>
      )}
    </section>
  );
}
