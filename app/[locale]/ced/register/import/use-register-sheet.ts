"use client";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { sendForm } from "#app/_adapters/send-form.ts";
import type { SheetPreview } from "#lib/usecases/register/import.ts";

const address = "/api/v1/register/import";

/** A sheet of the register on its way in. The file stays in the browser's hands: it is sent to be looked at, and again to be done. */
export function useRegisterSheet() {
  const failures = useTranslations("failures");
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<SheetPreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  // Only the answer to the last question counts: an earlier one may come later.
  const asked = useRef(0);

  const send = async <V>(to: string, fields: Record<string, string | Blob>): Promise<V | null> => {
    asked.current += 1;
    const mine = asked.current;
    setPending(true);
    const answered = await sendForm<V>(to, fields);
    if (mine !== asked.current) return null;
    setPending(false);
    setProblem(answered.ok ? null : failures(answered.code, { reference: answered.reference ?? "" }));
    return answered.ok ? answered.value : null;
  };
  const clear = () => {
    asked.current += 1;
    setPending(false);
    setFile(null);
    setPreview(null);
    setProblem(null);
  };
  return {
    ...{ file, preview, problem, pending, clear },
    choose: async (chosen: File) => {
      setFile(chosen);
      setPreview(null);
      setPreview(await send<SheetPreview>(`${address}/preview`, { file: chosen }));
    },
    /** How many rows were written; null when it was refused. */
    confirm: async (): Promise<number | null> => {
      if (file === null || preview === null) return null;
      const done = await send<{ rows: number }>(address, { file, digest: preview.digest });
      return done?.rows ?? null;
    },
  };
}
