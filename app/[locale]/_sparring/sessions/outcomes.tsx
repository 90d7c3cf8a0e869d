"use client";
import { useFormatter, useTranslations } from "use-intl/react";
import { remove } from "#app/[locale]/sparring/session-actions.ts";
import type { SessionView } from "#app/[locale]/sparring/views.ts";
import { OneOutcome } from "#lib/domain/session/schema.ts";
import { OneButton } from "../one-button.tsx";
import { OutcomeForm } from "./outcome-form.tsx";

/** What a session decided, and what becomes of it. */
export function Outcomes({ view: { id, outcomes, indicators, owners, can } }: { view: SessionView }) {
  const t = useTranslations("session.outcome");
  const note = useTranslations("session.note");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: "medium" });
  const ownerOf = ({ owner, hasLeft }: (typeof outcomes)[number]) => {
    if (owner === null) return t("nobody");
    const name = owner === "" ? note("somebody") : owner;
    return t(hasLeft ? "hasLeft" : "ownedBy", { name });
  };
  return (
    <section aria-labelledby="outcomes" className="mt-10">
      <h2 id="outcomes" className="font-semibold text-lead">
        {t("title")}
      </h2>
      <p className="measure mt-1 text-muted text-small">{outcomes.length === 0 ? t("none") : t("intro")}</p>
      <ul className="mt-3 grid gap-3">
        {outcomes.map((one) => (
          <li key={one.id} className="card break-inside-avoid px-4 py-3">
            <p className="font-medium">{one.title}</p>
            <p className={`text-small ${one.hasLeft ? "text-warn" : ""}`}>
              {[one.indicator, ownerOf(one), one.due === null ? null : t("dueOn", { date: day(one.due) })].filter(Boolean).join(" · ")}
            </p>
            {one.action !== null && <p className="font-medium text-ok text-small">{t("inPlan")}</p>}
            {can.write && (
              <OneButton
                schema={OneOutcome}
                action={remove}
                values={{ session: id, outcome: one.id }}
                field="outcome"
                label={t("removeOf", { title: one.title })}
                className="link no-print min-h-11 text-small"
              >
                {t("remove")}
              </OneButton>
            )}
          </li>
        ))}
      </ul>
      {can.write && <OutcomeForm session={id} {...{ indicators, owners }} />}
    </section>
  );
}
