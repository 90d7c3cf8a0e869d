"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { OneAction } from "#lib/domain/plan/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import type { TeamMember } from "#lib/usecases/organisations/team.ts";
import type { ActionView } from "#lib/usecases/plan/actions.ts";
import { ActionFacts } from "./action-facts.tsx";
import { remove } from "./actions.ts";
import { ChangeForm } from "./change-form.tsx";
import { type PlanQuery, planAddress } from "./place.ts";

type Props = {
  locale: Locale;
  slug: string;
  query: PlanQuery;
  today: string;
  action: ActionView;
  team: readonly TeamMember[];
  canChange: boolean;
  /** What helps with its indicator. */
  children?: ReactNode;
};

/** One action: what it is, and for who works on the plan, changing it in place and taking it out. */
export function ActionCard({ action, team, canChange, children, ...place }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li id={`action-${action.id}`} className="card scroll-mt-4 px-4 py-4 target:border-accent sm:px-5">
      {isOpen ? (
        <ChangeForm slug={place.slug} action={action} team={team} onClose={() => setOpen(false)} />
      ) : (
        <>
          <ActionFacts action={action} team={team} today={place.today} />
          {children}
          {canChange && <Tools {...place} action={action} onEdit={() => setOpen(true)} />}
        </>
      )}
    </li>
  );
}

function Tools({ locale, slug, query, action, onEdit }: Pick<Props, "locale" | "slug" | "query" | "action"> & { onEdit: () => void }) {
  const t = useTranslations("plan");
  const router = useRouter();
  const { id, title } = action;
  const { submit, problem, formState } = useActionForm(OneAction, remove, {
    defaultValues: { slug, id },
    onDone: () => router.replace(planAddress(locale, slug, { ...query, removed: id })),
  });
  return (
    <form onSubmit={submit} className="mt-2 flex flex-wrap items-center gap-x-5 text-small">
      <button type="button" className="link min-h-11" aria-label={t("editOf", { title })} onClick={onEdit}>
        {t("edit")}
      </button>
      <button type="submit" className="link min-h-11" aria-label={t("removeOf", { title })} disabled={formState.isSubmitting}>
        {t("remove")}
      </button>
      <FormProblem>{problem}</FormProblem>
    </form>
  );
}
