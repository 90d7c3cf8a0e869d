"use client";
import { FileSpreadsheet } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { FilePicker, sheets } from "#app/_ui/file-picker.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { FaultRows, PlannedRows } from "./preview-tables.tsx";
import { useRegisterSheet } from "./use-register-sheet.ts";

/** A sheet becomes changes of the register: chosen, looked at row by row, confirmed. */
export function Importer() {
  const t = useTranslations("registerDesk.import");
  const { file, preview, problem, pending, choose, confirm, clear } = useRegisterSheet();
  const [done, setDone] = useState<number | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const finish = async () => {
    const rows = await confirm();
    if (rows === null) return;
    setDone(rows);
    clear();
    status.current?.focus();
  };
  return (
    <>
      <FilePicker
        label={t(file === null ? "choose" : "chooseOther")}
        name={t("choose")}
        accept={sheets}
        icon={<FileSpreadsheet aria-hidden className="size-5" />}
        className={`mt-6 ${file === null ? "button-primary" : ""}`}
        onChoose={(chosen) => {
          setDone(null);
          void choose(chosen);
        }}
      />
      {file !== null && <p className="mt-2 break-words text-small">{file.name}</p>}
      <p ref={status} role="status" tabIndex={-1} className="measure mt-2 outline-none">
        {pending && preview === null ? t("reading") : done === null ? "" : t("done", { rows: done })}
      </p>
      <FormProblem>{problem}</FormProblem>
      {preview !== null && (
        <section className="card mt-4 p-4 sm:p-6" aria-labelledby="preview">
          <h2 id="preview" className="font-medium text-lead">
            {t("preview")}
          </h2>
          <p className="mt-1">{t("counts", { changing: preview.changing, unchanged: preview.unchanged })}</p>
          <PlannedRows preview={preview} />
          <FaultRows preview={preview} />
          <div className="mt-5 flex flex-wrap gap-3">
            <button
              type="button"
              className="button button-primary"
              disabled={pending || preview.changing === 0}
              onClick={() => void finish()}
            >
              {t("confirm", { changing: preview.changing, faulty: preview.faultyRows })}
            </button>
            <button type="button" className="button" onClick={clear}>
              {t("cancel")}
            </button>
          </div>
        </section>
      )}
    </>
  );
}
