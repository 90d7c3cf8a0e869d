"use client";
import { useTranslations } from "use-intl/react";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { ask, end, finish } from "#app/[locale]/sparring/audit-actions.ts";
import type { AuditView } from "#app/[locale]/sparring/views.ts";
import { AskedItem, OneAudit } from "#lib/domain/mock-audit/schema.ts";
import { OneButton } from "../one-button.tsx";

type Of = { view: AuditView };

/** For who runs a mock audit: asking for the next indicator, and the end. */
export function RunButtons({ view: { id, next } }: Of) {
  const t = useTranslations("mockAudit");
  return (
    <div className="mt-4 grid gap-2">
      {next !== null && (
        <div>
          <p className="mb-2">{t("askWhich", { indicator: `${next.indicator} ${next.title}` })}</p>
          <OneButton
            key={next.indicator}
            schema={AskedItem}
            action={ask}
            values={{ audit: id, indicator: next.indicator }}
            field="indicator"
            className="button button-primary"
          >
            {t("ask")}
          </OneButton>
        </div>
      )}
      <ConfirmDetails summary={t("end.title")}>
        <p className="measure mb-3 text-small">{t("end.sure")}</p>
        <OneButton schema={OneAudit} action={end} values={{ audit: id }} field="audit">
          {t("end.yes")}
        </OneButton>
      </ConfirmDetails>
    </div>
  );
}

/** For a rater: being done, after which nothing of it changes. */
export function FinishButton({ view: { id } }: Of) {
  const t = useTranslations("mockAudit.rate");
  return (
    <ConfirmDetails summary={t("done")}>
      <p className="measure mb-3 text-small">{t("sure")}</p>
      <OneButton schema={OneAudit} action={finish} values={{ audit: id }} field="audit" className="button button-primary">
        {t("yes")}
      </OneButton>
    </ConfirmDetails>
  );
}
