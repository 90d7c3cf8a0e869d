"use client";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { sendForm } from "#app/_adapters/send-form.ts";

/** Sends a sheet to an address below one, as often as it is looked at; only the answer to the last question counts. */
export function useSendSheet(address: string) {
  const failures = useTranslations("failures");
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  /** How much of it is read, from 0 to 1; null where that is not told. */
  const [part, setPart] = useState<number | null>(null);
  const asked = useRef(0);
  const send = async <V>(to: string, fields: Readonly<Record<string, string | Blob>>): Promise<V | null> => {
    asked.current += 1;
    const mine = asked.current;
    setPending(true);
    setPart(null);
    const answered = await sendForm<V>(`${address}${to}`, fields, (done, of) => {
      if (mine === asked.current) setPart(of === 0 ? null : done / of);
    });
    if (mine !== asked.current) return null;
    setPending(false);
    setProblem(answered.ok ? null : failures(answered.code, { reference: answered.reference ?? "" }));
    return answered.ok ? answered.value : null;
  };
  const forget = () => {
    asked.current += 1;
    setPending(false);
    setProblem(null);
  };
  return { send, forget, pending, part, problem };
}
