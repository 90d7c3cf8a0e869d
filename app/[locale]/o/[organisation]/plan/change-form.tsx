"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { ChangedAction } from "#lib/domain/plan/schema.ts";
import type { TeamMember } from "#lib/usecases/organisations/team.ts";
import type { ActionView } from "#lib/usecases/plan/actions.ts";
import { ActionFields, type FieldName, fieldNames, ownersOf, valuesOf } from "./action-fields.tsx";
import { change } from "./actions.ts";
import { merged } from "./merge.ts";
import { StaleNote } from "./stale-note.tsx";

type Props = { slug: string; action: ActionView; team: readonly TeamMember[]; onClose: () => void };

/** Changes an action in its place. When somebody else has changed it meanwhile, both versions are shown and nothing is lost. */
export function ChangeForm({ slug, action, team, onClose }: Props) {
  const t = useTranslations("plan");
  const router = useRouter();
  const [base, setBase] = useState(action);
  const [conflicts, setConflicts] = useState<readonly FieldName[] | null>(null);
  const form = useActionForm(ChangedAction, change, {
    defaultValues: { slug, id: action.id, version: action.version, ...valuesOf(action) },
    onDone: (done) => {
      if (!done.isSaved) return meet(done.current);
      router.refresh();
      onClose();
    },
  });

  const meet = (current: ActionView) => {
    const { title, owner, due, state, notPlannedBecause, note } = form.getValues();
    const found = merged(valuesOf(base), { title, owner, due, state, notPlannedBecause, note }, valuesOf(current));
    for (const name of fieldNames) form.setValue(name, found.values[name]);
    form.setValue("version", current.version);
    setBase(current);
    setConflicts(found.conflicts);
  };

  const take = (name: FieldName) => {
    form.setValue(name, valuesOf(base)[name]);
    setConflicts((conflicts ?? []).filter((other) => other !== name));
  };

  return (
    <form onSubmit={form.submit} noValidate aria-label={t("editOf", { title: action.title })}>
      <FormProblem>{form.problem}</FormProblem>
      {conflicts !== null && <StaleNote current={base} conflicts={conflicts} onTake={take} />}
      <ActionFields
        register={form.register}
        errorOf={form.errorOf}
        owners={ownersOf(team, base, t("formerMember"))}
        state={form.watch("state")}
      />
      <div className="mt-5 flex flex-wrap gap-3">
        <button type="submit" className="button button-primary" disabled={form.formState.isSubmitting}>
          {t("form.save")}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t("form.cancel")}
        </button>
      </div>
    </form>
  );
}
