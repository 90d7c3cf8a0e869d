"use client";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Answered } from "#app/_adapters/action.ts";
import { sendForm } from "#app/_adapters/send-form.ts";
import type { ColumnMapping } from "#lib/domain/participants/mapping.ts";
import type { Preview } from "#lib/usecases/participants/preview.ts";

export type Words = Preview["unknown"];

/** The words that were ever asked about, so that a choice can be seen and changed. */
function together(before: Words, now: Words): Words {
  const merge = (kind: keyof Words) => [
    ...before[kind],
    ...now[kind].filter(({ word }) => !before[kind].some((known) => known.word === word)),
  ];
  return { type: merge("type"), commitment: merge("commitment") };
}

const noWords: Words = { type: [], commitment: [] };

/**
 * A sheet on its way in. The file stays here, in the browser's hands: it is sent for each preview and once more to be
 * imported, and the server forgets it each time.
 */
export function useSheet(slug: string) {
  const failures = useTranslations("failures");
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [words, setWords] = useState<Words>(noWords);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  // Only the answer to the last question counts: an earlier one may come later.
  const asked = useRef(0);
  const address = `/api/v1/organisations/${slug}/participants`;

  const send = async <V>(to: string, fields: Record<string, string | Blob>): Promise<V | null> => {
    asked.current += 1;
    const mine = asked.current;
    setPending(true);
    const answered: Answered<V> = await sendForm<V>(to, fields);
    if (mine !== asked.current) return null;
    setPending(false);
    setProblem(answered.ok ? null : failures(answered.code, { reference: answered.reference ?? "" }));
    return answered.ok ? answered.value : null;
  };
  const look = async (at: File, mapping?: ColumnMapping) => {
    const mapped: Record<string, string> = mapping === undefined ? {} : { mapping: JSON.stringify(mapping) };
    const seen = await send<Preview>(`${address}/preview`, { file: at, ...mapped });
    if (seen === null) return;
    setPreview(seen);
    setWords((before) => together(before, seen.unknown));
  };
  const clear = () => {
    asked.current += 1;
    setPending(false);
    setFile(null);
    setPreview(null);
    setProblem(null);
  };
  return {
    ...{ file, preview, words, problem, pending, clear },
    choose: (chosen: File) => {
      setFile(chosen);
      setPreview(null);
      setWords(noWords);
      return look(chosen);
    },
    map: (mapping: ColumnMapping) => {
      // What was chosen shows at once; the numbers follow.
      setPreview((seen) => (seen === null ? null : { ...seen, mapping }));
      return file === null ? Promise.resolve() : look(file, mapping);
    },
    /** How many participants there are now; null when it was refused. */
    confirm: async (): Promise<number | null> => {
      if (file === null || preview === null) return null;
      const fields = { file, mapping: JSON.stringify(preview.mapping), without: String(preview.faultyRows) };
      const imported = await send<{ participants: number }>(address, fields);
      return imported?.participants ?? null;
    },
  };
}
