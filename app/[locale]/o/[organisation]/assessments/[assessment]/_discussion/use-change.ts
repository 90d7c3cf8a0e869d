"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import type { Answered } from "#app/_adapters/action.ts";

/** A change that is no form: while it runs, what is wrong with it, and the page anew when it is done. */
export function useChange() {
  const failures = useTranslations("failures");
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const change = (action: () => Promise<Answered<unknown>>) =>
    start(async () => {
      const answered = await action().catch(() => null);
      if (answered?.ok) {
        setProblem(null);
        router.refresh();
      } else setProblem(answered === null ? failures("unreachable") : failures(answered.code, { reference: answered.reference ?? "" }));
    });
  return { change, pending, problem };
}
