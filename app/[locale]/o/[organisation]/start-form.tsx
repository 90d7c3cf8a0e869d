"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import * as z from "#lib/domain/zod.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { start } from "./actions.ts";

const Nothing = z.strictObject({});

type Props = { locale: Locale; slug: string; organisation: string; edition: string };

/** Starts an assessment and goes to it. */
export function StartForm({ locale, slug, organisation, edition }: Props) {
  const t = useTranslations("home.start");
  const router = useRouter();
  const [started, setStarted] = useState(false);
  const { submit, problem, formState } = useActionForm(Nothing, () => start({ edition, organisation }), {
    onDone: ({ id }) => {
      setStarted(true);
      router.push(addressOf(locale, { page: "assessment", params: { organisation: slug, assessment: id } }));
    },
  });
  return (
    <form onSubmit={submit} noValidate className="mt-6">
      <FormProblem>{problem}</FormProblem>
      <button type="submit" className="button button-primary" disabled={formState.isSubmitting || started}>
        {t("button")}
      </button>
    </form>
  );
}
