"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import * as z from "#lib/domain/zod.ts";
import { takeBack } from "./actions.ts";

const Nothing = z.strictObject({});

type Props = { assessment: string; migration: string; stamp: number; date: string; revision: number; may: boolean; next: string };

/** Takes the last move to another edition back. */
export function TakeBackForm({ assessment, migration, stamp, date, revision, may, next }: Props) {
  const t = useTranslations("migration.back");
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(Nothing, () => takeBack({ assessment, migration, stamp }), {
    onDone: () => router.push(next),
  });
  return (
    <section className="card mt-8 p-5 sm:p-7" aria-labelledby="back">
      <h2 id="back" className="text-lead">
        {t("title")}
      </h2>
      <p className="measure mt-2">{t("text", { date, revision })}</p>
      {may && (
        <form onSubmit={submit} noValidate className="mt-4">
          <FormProblem>{problem}</FormProblem>
          <button type="submit" className="button" disabled={formState.isSubmitting || (formState.isSubmitSuccessful && problem === null)}>
            {t("button")}
          </button>
        </form>
      )}
    </section>
  );
}
