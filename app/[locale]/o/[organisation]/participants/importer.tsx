"use client";
import { FileSpreadsheet } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { FilePicker, sheets } from "#app/_ui/file-picker.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { FaultTable } from "./fault-table.tsx";
import { MappingForm } from "./mapping-form.tsx";
import { useSheet } from "./use-sheet.ts";

/** A sheet becomes the list of participants: chosen, mapped, looked at, confirmed. */
export function Importer({ slug, replaces }: { slug: string; replaces: boolean }) {
  const t = useTranslations("participants.sheet");
  const router = useRouter();
  const { file, preview, words, problem, pending, choose, map, confirm, clear } = useSheet(slug);
  const [done, setDone] = useState<number | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const finish = async () => {
    const count = await confirm();
    if (count === null) return;
    setDone(count);
    clear();
    status.current?.focus();
    router.refresh();
  };
  return (
    <section className="mt-10" aria-labelledby="sheet">
      <h2 id="sheet" className="text-lead">
        {t(replaces ? "replaceTitle" : "title")}
      </h2>
      <p className="measure mt-2 text-muted">{t("hint")}</p>
      <FilePicker
        label={t(file === null ? "choose" : "chooseOther")}
        name={t("choose")}
        accept={sheets}
        icon={<FileSpreadsheet aria-hidden className="size-5" />}
        className={`mt-4 ${replaces || file !== null ? "" : "button-primary"}`}
        onChoose={(chosen) => {
          setDone(null);
          void choose(chosen);
        }}
      />
      {file !== null && <p className="mt-2 text-small">{file.name}</p>}
      <p ref={status} role="status" tabIndex={-1} className="mt-2 outline-none">
        {pending && preview === null ? t("reading") : done === null ? "" : t("done", { count: done })}
      </p>
      <FormProblem>{problem}</FormProblem>
      {preview !== null && (
        <div className="card mt-4 p-4 sm:p-6">
          <MappingForm preview={preview} words={words} onChange={(mapping) => void map(mapping)} />
          <h3 className="mt-8 font-medium text-lead">{t("preview")}</h3>
          <p className="mt-1" aria-live="polite">
            {t("rows", { participants: preview.participants })} {preview.blank > 0 && t("blank", { count: preview.blank })}
          </p>
          <FaultTable preview={preview} />
          {replaces && <p className="mt-4 text-muted text-small">{t("replaces")}</p>}
          <div className="mt-4 flex flex-wrap gap-3">
            <button
              type="button"
              className="button button-primary"
              disabled={pending || preview.participants === 0}
              onClick={() => void finish()}
            >
              {t("confirm", { participants: preview.participants, without: preview.faultyRows })}
            </button>
            <button type="button" className="button" onClick={clear}>
              {t("cancel")}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
