"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { useCheck } from "#app/[locale]/_check/state/check-context.ts";
import { progressOf } from "#lib/domain/assessment/progress.ts";
import * as z from "#lib/domain/zod.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { useSynced } from "../_sync/synced-context.ts";
import { submitRound } from "./actions.ts";

const Nothing = z.strictObject({});

/** Submits what is shown: the stamp names the versions that stand on this page. */
export function SubmitForm({ locale, may, submitted }: { locale: Locale; may: boolean; submitted: boolean }) {
  const t = useTranslations("submitting.submit");
  const router = useRouter();
  const { edition, check, ready } = useCheck();
  const { synced, round } = useSynced();
  const { organisation, assessment } = round;
  const history = addressOf(locale, { page: "history", params: { organisation } });
  const stamp = [...synced.fields.values()].reduce((sum, { known }) => sum + known.version, 0);
  const { submit, problem, formState } = useActionForm(Nothing, () => submitRound({ assessment, stamp }), {
    onDone: () => router.push(history),
  });
  const { done, total } = progressOf(edition, check);
  const waits = synced.pending > 0;
  if (submitted)
    return (
      <p className="measure mt-12">
        {t("already")}{" "}
        <Link className="link" href={history}>
          {t("history")}
        </Link>
      </p>
    );
  return (
    <section className="card mt-12 p-5 sm:p-7" aria-labelledby="submit">
      <h2 id="submit" className="text-lead">
        {t("title")}
      </h2>
      <p className="measure mt-2">{t("text")}</p>
      {done < total && <p className="measure mt-2 text-warn">{t("open", { count: total - done })}</p>}
      {!may && <p className="measure mt-4 text-muted">{t("lead")}</p>}
      {may && (
        <form onSubmit={submit} noValidate className="mt-5">
          <FormProblem>{problem}</FormProblem>
          <button
            type="submit"
            className="button button-primary"
            disabled={!ready || waits || formState.isSubmitting || (formState.isSubmitSuccessful && problem === null)}
          >
            {t("button")}
          </button>
          {waits && <p className="mt-2 text-muted text-small">{t("waiting")}</p>}
        </form>
      )}
    </section>
  );
}
