"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { cancel, close, move, setAgenda } from "#app/[locale]/sparring/session-actions.ts";
import type { SessionView } from "#app/[locale]/sparring/views.ts";
import { ChangedAgenda, MovedSession, OneSession } from "#lib/domain/session/schema.ts";
import { OneButton } from "../one-button.tsx";
import { AgendaChoice } from "./agenda-choice.tsx";
import { WhenFields } from "./when-fields.tsx";

type Of = { view: SessionView };

function MoveForm({ view: { id, day, time, minutes, place } }: Of) {
  const t = useTranslations("session.move");
  const router = useRouter();
  const form = useActionForm(MovedSession, move, {
    defaultValues: { session: id, day, time, minutes, place },
    onDone: () => router.refresh(),
  });
  return (
    <form onSubmit={form.submit} noValidate aria-label={t("title")}>
      <FormProblem>{form.problem}</FormProblem>
      <p className="measure mb-3 text-small">{t("intro")}</p>
      <WhenFields register={form.register as never} errorOf={form.errorOf} />
      <button type="submit" className="button mt-4" disabled={form.formState.isSubmitting}>
        {t("send")}
      </button>
    </form>
  );
}

function AgendaForm({ view: { id, agenda, proposal, indicators } }: Of) {
  const t = useTranslations("session.agenda");
  const router = useRouter();
  const form = useActionForm(ChangedAgenda, setAgenda, {
    defaultValues: { session: id, indicators: agenda.map(({ indicator }) => indicator) },
    onDone: () => router.refresh(),
  });
  const known = [...agenda, ...proposal.filter(({ indicator }) => !agenda.some((one) => one.indicator === indicator))];
  return (
    <form onSubmit={form.submit} noValidate aria-label={t("change")}>
      <FormProblem>{form.problem}</FormProblem>
      <AgendaChoice
        proposal={known}
        indicators={indicators}
        chosen={form.watch("indicators")}
        onChoose={(chosen) => form.setValue("indicators", chosen)}
      />
      <button type="submit" className="button mt-4" disabled={form.formState.isSubmitting}>
        {t("save")}
      </button>
    </form>
  );
}

/** What may be done with a planned session: another agenda, another time, hold it, cancel it. */
export function Planning({ view }: Of) {
  const t = useTranslations("session");
  const one = { schema: OneSession, values: { session: view.id }, field: "session" as const };
  return (
    <div className="no-print mt-4">
      <ConfirmDetails summary={t("close.title")}>
        <p className="measure mb-3 text-small">{t("close.intro")}</p>
        <OneButton {...one} action={close} className="button button-primary">
          {t("close.send")}
        </OneButton>
      </ConfirmDetails>
      <ConfirmDetails summary={t("agenda.change")}>
        <AgendaForm view={view} />
      </ConfirmDetails>
      <ConfirmDetails summary={t("move.title")}>
        <MoveForm view={view} />
      </ConfirmDetails>
      <ConfirmDetails summary={t("cancel.title")}>
        <p className="measure mb-3 text-small">{t("cancel.intro")}</p>
        <OneButton {...one} action={cancel}>
          {t("cancel.send")}
        </OneButton>
      </ConfirmDetails>
    </div>
  );
}
