"use client";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Answered } from "./action.ts";

export type Asking = {
  /** What is said when the last thing asked for was refused; null while there is nothing to say. */
  problem: string | null;
  /** While an answer is awaited. */
  isBusy: boolean;
  ask: <V>(action: () => Promise<Answered<V>>, onDone: (value: V) => void) => Promise<void>;
};

/** For buttons that are no form: asks, and says in the reader's language what was refused. */
export function useAsking(): Asking {
  const failures = useTranslations("failures");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const ask: Asking["ask"] = async (action, onDone) => {
    setBusy(true);
    setProblem(null);
    const answered = await action().catch(() => null);
    setBusy(false);
    if (answered === null) return setProblem(failures("unreachable"));
    if (answered.ok) return onDone(answered.value);
    setProblem(failures(answered.code, { reference: answered.reference ?? "" }));
  };
  return { problem, isBusy, ask };
}
