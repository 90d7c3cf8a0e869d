"use client";
import { useRouter } from "next/navigation";
import { useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { storageOf } from "#app/[locale]/(public)/readiness/_check/storage.ts";
import type { QuickCheck } from "#lib/domain/assessment/quick-check.ts";
import * as z from "#lib/domain/zod.ts";
import { carry } from "./actions.ts";

const Nothing = z.strictObject({});
/** The state of the check that was brought along last, so that it is not offered again unchanged. */
const taken = {
  key: (organisation: string) => `klyngeklar:carried:${organisation}`,
  read(organisation: string): string | null {
    try {
      return localStorage.getItem(taken.key(organisation));
    } catch {
      return null;
    }
  },
  write(organisation: string, savedAt: string) {
    try {
      localStorage.setItem(taken.key(organisation), savedAt);
    } catch {
      // It is offered again: nothing that is answered would be changed.
    }
  },
};

type Carried = { carried: number; kept: string[]; left: string[] };
type Props = { organisation: string; edition: { id: string; revision: number; total: number } };

/** How many indicators somebody has begun to answer in a check. */
function begun({ drafts }: QuickCheck): number {
  return Object.values(drafts).filter(
    ({ points, inputs, rated, notApplicable }) =>
      [points, rated, notApplicable].some((answer) => answer !== undefined) || Object.keys(inputs ?? {}).length > 0,
  ).length;
}

/** Offers to bring along the quick check that this browser keeps; nothing is shown where there is none. */
export function CarryOver({ organisation, edition }: Props) {
  const t = useTranslations("home.carry");
  const router = useRouter();
  const [storage] = useState(() => storageOf(edition));
  const { check } = useSyncExternalStore(storage.subscribe, storage.get, storage.getOnServer);
  const [carried, setCarried] = useState<Carried | null>(null);
  const { submit, problem, formState } = useActionForm(Nothing, () => carry({ organisation, check }), {
    onDone: (value) => {
      setCarried(value);
      taken.write(organisation, check?.savedAt ?? "");
      router.refresh();
    },
  });
  if (carried !== null)
    return (
      <section role="status" className="card measure mt-8 p-5">
        <p>{t("done", { carried: carried.carried })}</p>
        {carried.kept.length > 0 && <p className="mt-1">{t("kept", { list: carried.kept.join(", ") })}</p>}
        {carried.left.length > 0 && <p className="mt-1">{t("left", { list: carried.left.join(", ") })}</p>}
        <p className="mt-1 text-muted text-small">{t("stays")}</p>
      </section>
    );
  const done = check === null || taken.read(organisation) === (check.savedAt ?? "") ? 0 : begun(check);
  if (done === 0) return null;
  return (
    <section className="card measure mt-8 p-5" aria-labelledby="carry">
      <h2 id="carry" className="text-lead">
        {t("title")}
      </h2>
      <p className="mt-2">{t("text", { done, total: edition.total })}</p>
      <form onSubmit={submit} noValidate className="mt-4">
        <FormProblem>{problem}</FormProblem>
        <button type="submit" className="button" disabled={formState.isSubmitting}>
          {t("button")}
        </button>
      </form>
    </section>
  );
}
