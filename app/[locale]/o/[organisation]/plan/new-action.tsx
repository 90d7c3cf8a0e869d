"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { NewAction } from "#lib/domain/plan/schema.ts";
import type { TeamMember } from "#lib/usecases/organisations/team.ts";
import { ActionFields, blankAction } from "./action-fields.tsx";
import { add } from "./actions.ts";

type Props = { slug: string; team: readonly TeamMember[] };

function NewActionForm({ slug, team, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations("plan.form");
  const router = useRouter();
  const form = useActionForm(NewAction, add, {
    defaultValues: { slug, ...blankAction },
    onDone: () => {
      router.refresh();
      onClose();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate className="card mt-4 w-full px-4 py-5 sm:px-6">
      <FormProblem>{form.problem}</FormProblem>
      <ActionFields register={form.register} errorOf={form.errorOf} owners={team} state={form.watch("state")} />
      <div className="mt-5 flex flex-wrap gap-3">
        <button type="submit" className="button button-primary" disabled={form.formState.isSubmitting}>
          {t("add")}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}

/** A button that opens the fields of an action of the secretariat's own. */
export function NewActionBox(props: Props) {
  const t = useTranslations("plan");
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <NewActionForm {...props} onClose={() => setOpen(false)} />;
  return (
    <button type="button" className="button" onClick={() => setOpen(true)}>
      <Plus aria-hidden className="size-4" />
      {t("own")}
    </button>
  );
}
