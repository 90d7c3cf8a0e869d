"use client";
import { useState } from "react";
import type { AttendanceMapping, NameChoices } from "#lib/domain/attendance/mapping.ts";
import type { AskedName } from "#lib/usecases/attendance/plan.ts";
import type { AttendancePreview } from "#lib/usecases/attendance/preview.ts";
import { useSendSheet } from "./use-send-sheet.ts";

type Counted = { batch: string; people: number; bodies: number };
type Looked = { file: File; event: string; mapping?: AttendanceMapping; choices: NameChoices };
const none: NameChoices = { names: {} };

/**
 * A sheet of attendance on its way in. The file stays in the browser's hands: it is sent for each look and once more to be
 * imported, and the server forgets it each time. Names once asked about stay to be seen and changed.
 */
export function useAttendanceSheet(first: string) {
  const { send, forget, pending, part, problem } = useSendSheet("/api/v1/attendance");
  const [looked, setLooked] = useState<Looked | null>(null);
  const [preview, setPreview] = useState<AttendancePreview | null>(null);
  const [asked, setAsked] = useState<readonly AskedName[]>([]);
  const [event, setEvent] = useState(first);

  const fieldsOf = ({ file, event: one, mapping, choices }: Looked): Record<string, string | Blob> => ({
    ...{ file, event: one, choices: JSON.stringify(choices) },
    ...(mapping === undefined ? {} : { mapping: JSON.stringify(mapping) }),
  });
  const look = async (at: Looked) => {
    setLooked(at);
    const seen = await send<AttendancePreview>("/preview", fieldsOf(at));
    if (seen === null) return;
    setPreview(seen);
    setAsked((before) => [...before, ...seen.asked.filter(({ key }) => !before.some((known) => known.key === key))]);
  };
  const clear = () => {
    forget();
    setLooked(null);
    setPreview(null);
    setAsked([]);
  };
  return {
    ...{ looked, preview, asked, event, pending, part, problem, clear },
    choose: (file: File) => {
      clear();
      return look({ file, event, choices: none });
    },
    toEvent: (one: string) => {
      setEvent(one);
      return looked === null ? Promise.resolve() : look({ ...looked, event: one });
    },
    map: (mapping: AttendanceMapping) => (looked === null ? Promise.resolve() : look({ ...looked, mapping })),
    decide: (choices: NameChoices) => (looked === null ? Promise.resolve() : look({ ...looked, choices })),
    /** What was counted; null when it was refused. */
    confirm: async (): Promise<Counted | null> => {
      if (looked === null || preview === null) return null;
      return send<Counted>("", { ...fieldsOf({ ...looked, mapping: preview.mapping }), digest: preview.digest });
    },
  };
}
