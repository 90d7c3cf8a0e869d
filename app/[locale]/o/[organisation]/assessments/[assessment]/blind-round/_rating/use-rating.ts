"use client";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { rate } from "../actions.ts";

type Given = { points: number; note: string };
export type State = { kind: "idle" | "saving" } | { kind: "saved"; at: Date } | { kind: "failed"; problem: string };

/**
 * Saves one rating at a time, in the order in which they were given; only the last one waiting is sent. `onSaved` is told
 * what the server has.
 */
export function useRating(round: string, indicator: string, onSaved: () => void) {
  const failures = useTranslations("failures");
  const [state, setState] = useState<State>({ kind: "idle" });
  const [waiting, sending] = [useRef<Given | null>(null), useRef(false)];

  const send = async () => {
    if (sending.current) return;
    sending.current = true;
    while (waiting.current !== null) {
      const given = waiting.current;
      waiting.current = null;
      setState({ kind: "saving" });
      const answered = await rate({ round, indicator, ...given }).catch(() => null);
      if (answered?.ok) {
        setState({ kind: "saved", at: new Date(answered.value.at) });
        onSaved();
      } else {
        const problem = answered === null ? failures("unreachable") : failures(answered.code, { reference: answered.reference ?? "" });
        setState({ kind: "failed", problem });
      }
    }
    sending.current = false;
  };
  const save = (given: Given) => {
    waiting.current = given;
    void send();
  };
  return { state, save };
}
