"use client";
import { FileSpreadsheet } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { SelectField } from "#app/_ui/field.tsx";
import { FilePicker, sheets } from "#app/_ui/file-picker.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { evaluationFields } from "#lib/domain/evaluation/sheet.ts";
import type { EvaluationPreview } from "#lib/usecases/evaluations/import.ts";
import { FaultRows } from "../../attendance/fault-rows.tsx";
import { useSendSheet } from "../../attendance/use-send-sheet.ts";

/** A sheet becomes answers: chosen, its columns looked at, confirmed. */
export function EvaluationSheet({ event }: { event: string }) {
  const t = useTranslations("offerings.evaluationSheet");
  const words = useTranslations("attendance");
  const router = useRouter();
  const { send, pending, problem } = useSendSheet("/api/v1/evaluations");
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<EvaluationPreview | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const look = async (chosen: File, mapping?: EvaluationPreview["mapping"]) => {
    setFile(chosen);
    setDone(null);
    const mapped: Record<string, string> = mapping === undefined ? {} : { mapping: JSON.stringify(mapping) };
    setPreview(await send<EvaluationPreview>("/preview", { file: chosen, event, ...mapped }));
  };
  const confirm = async () => {
    if (file === null || preview === null) return;
    const fields = { file, event, mapping: JSON.stringify(preview.mapping), digest: preview.digest };
    const kept = await send<{ answers: number }>("", fields);
    if (kept === null) return;
    setPreview(null);
    setDone(kept.answers);
    router.refresh();
  };
  return (
    <div>
      <p className="measure text-muted text-small">{t("hint")}</p>
      <FilePicker
        label={words("choose")}
        accept={sheets}
        className="mt-4"
        icon={<FileSpreadsheet aria-hidden className="size-5" />}
        onChoose={(chosen) => void look(chosen)}
      />
      <p role="status" className="mt-2">
        {pending ? words("reading") : done === null ? "" : t("done", { answers: done })}
      </p>
      <FormProblem>{problem}</FormProblem>
      {preview !== null && file !== null && (
        <div className="mt-3">
          <div className="flex flex-wrap gap-4">
            {evaluationFields.map((field) => (
              <SelectField
                key={field}
                label={t(`fields.${field}`)}
                value={preview.mapping[field] ?? ""}
                onChange={({ target: { value } }) => void look(file, { ...preview.mapping, [field]: value === "" ? undefined : value })}
              >
                <option value="">{words("notRead")}</option>
                {preview.headers.map((header) => (
                  <option key={header} value={header}>
                    {header}
                  </option>
                ))}
              </SelectField>
            ))}
          </div>
          <p className="mt-3">{t("answers", { answers: preview.answers, texts: preview.texts })}</p>
          <FaultRows
            faults={preview.faults.map(({ code, ...rest }) => ({ ...rest, text: t(`faults.${code}`) }))}
            {...{ faultCount: preview.faultCount, faultyRows: preview.faultyRows }}
          />
          <button
            type="button"
            className="button button-primary mt-3"
            disabled={pending || preview.answers === 0}
            onClick={() => void confirm()}
          >
            {t("confirm", { answers: preview.answers, faulty: preview.faultyRows })}
          </button>
        </div>
      )}
    </div>
  );
}
