"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { FormProblem } from "#app/_ui/text-field.tsx";
import * as actions from "./actions.ts";

const steps = {
  removeOffering: actions.removeOffering,
  restoreOffering: actions.restoreOffering,
  removeEvent: actions.removeEvent,
  restoreEvent: actions.restoreEvent,
  undoAttendance: actions.undoAttendance,
  closeForm: actions.closeForm,
  moderateText: actions.moderateText,
  undoEvaluations: actions.undoEvaluations,
};

type Props = {
  step: keyof typeof steps;
  values: Readonly<Record<string, string | number>>;
  children: string;
  label?: string;
  className?: string;
  /** Where to go when it is done; else the page is shown anew. */
  goTo?: string;
};

/** A button that does one thing that needs nothing typed, and says why not when it is refused. */
export function OneStep({ step, values, children, label, className = "button", goTo }: Props) {
  const failures = useTranslations("failures");
  const router = useRouter();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const take = () =>
    start(async () => {
      const answered = await steps[step](values).catch(() => null);
      setProblem(answered?.ok ? null : failures(answered?.code ?? "unreachable", { reference: answered?.reference ?? "" }));
      if (!answered?.ok) return;
      if (goTo === undefined) router.refresh();
      else router.push(goTo);
    });
  return (
    <div>
      <FormProblem>{problem}</FormProblem>
      <button type="button" className={className} aria-label={label} disabled={pending} onClick={take}>
        {children}
      </button>
    </div>
  );
}
