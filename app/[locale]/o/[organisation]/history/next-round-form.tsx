"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import * as z from "#lib/domain/zod.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { startNext } from "./actions.ts";

const Nothing = z.strictObject({});

/** Starts the next round from the last snapshot and goes to it. `date` is the last one's, as the reader writes it. */
export function NextRoundForm({ locale, slug, date }: { locale: Locale; slug: string; date: string }) {
  const t = useTranslations("history.next");
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(Nothing, () => startNext({ slug }), {
    onDone: ({ assessment }) => router.push(addressOf(locale, { page: "assessment", params: { organisation: slug, assessment } })),
  });
  return (
    <section className="card mt-8 p-5 sm:p-7" aria-labelledby="next">
      <h2 id="next" className="text-lead">
        {t("title")}
      </h2>
      <p className="measure mt-2">{t("text", { date })}</p>
      <form onSubmit={submit} noValidate className="mt-4">
        <FormProblem>{problem}</FormProblem>
        <button
          type="submit"
          className="button button-primary"
          disabled={formState.isSubmitting || (formState.isSubmitSuccessful && problem === null)}
        >
          {t("button")}
        </button>
      </form>
    </section>
  );
}
