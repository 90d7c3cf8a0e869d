"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { call } from "#app/[locale]/sparring/session-actions.ts";
import { type AgendaItem, NewSession } from "#lib/domain/session/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { type CaseAt, caseAddress } from "../places.ts";
import { AgendaChoice, firstChosen, type Titled } from "./agenda-choice.tsx";
import { WhenFields } from "./when-fields.tsx";

type Props = { locale: Locale; where: CaseAt; proposal: readonly AgendaItem[]; indicators: readonly Titled[] };

/** Calls a session and opens it. */
export function CallForm({ locale, where, proposal, indicators }: Props) {
  const t = useTranslations("session.call");
  const router = useRouter();
  const form = useActionForm(NewSession, call, {
    defaultValues: { case: where.id, day: "", time: "", minutes: 90, place: "", indicators: firstChosen(proposal) },
    onDone: ({ id }) => router.push(caseAddress(locale, where, "session", { session: id })),
  });
  return (
    <form onSubmit={form.submit} noValidate aria-label={t("title")} className="card mt-4 grid gap-6 px-4 py-5 sm:px-6">
      <FormProblem>{form.problem}</FormProblem>
      <p className="measure text-muted text-small">{t("intro")}</p>
      <WhenFields register={form.register as never} errorOf={form.errorOf} />
      <AgendaChoice
        {...{ proposal, indicators }}
        chosen={form.watch("indicators")}
        onChoose={(chosen) => form.setValue("indicators", chosen)}
      />
      <div>
        <button type="submit" className="button button-primary" disabled={form.formState.isSubmitting}>
          {t("send")}
        </button>
      </div>
    </form>
  );
}
