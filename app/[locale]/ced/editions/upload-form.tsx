"use client";
import { FileJson } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { TextAreaField } from "#app/_ui/field.tsx";
import { FilePicker } from "#app/_ui/file-picker.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { EditionFile } from "#lib/domain/edition/desk.ts";
import type { Fault } from "#lib/domain/fault.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { upload } from "./actions.ts";
import { FaultList } from "./fault-list.tsx";

/** Takes an edition file, chosen or pasted: it becomes a draft, or every fault of it is told. */
export function UploadForm({ locale }: { locale: Locale }) {
  const t = useTranslations("editionDesk.upload");
  const router = useRouter();
  const [name, setName] = useState("");
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { register, submit, setValue, problem, errorOf, formState } = useActionForm(EditionFile, upload, {
    defaultValues: { text: "" },
    onFaults: (found) => setFaults(found.filter(({ path }) => path !== "/text")),
    onDone: ({ draft }) => router.push(addressOf(locale, { page: "editionDraft", params: { draft } })),
  });
  const read = async (file: File) => {
    setValue("text", await file.text());
    setFaults([]);
    setName(file.name);
  };
  return (
    <form onSubmit={submit} noValidate className="mt-4 grid gap-4">
      <FormProblem>{problem}</FormProblem>
      <FaultList faults={faults} />
      <div>
        <FilePicker
          label={t("choose")}
          accept=".json,application/json"
          icon={<FileJson aria-hidden className="size-5" />}
          onChoose={(chosen) => void read(chosen)}
        />
        <p role="status" className="mt-2 break-words text-small">
          {name === "" ? "" : t("chosen", { name })}
        </p>
      </div>
      <TextAreaField
        label={t("text")}
        hint={t("textHint")}
        rows={8}
        spellCheck={false}
        className="[&_textarea]:font-mono [&_textarea]:text-small"
        error={errorOf("text")}
        {...register("text")}
      />
      <button type="submit" className="button button-primary justify-self-start" disabled={formState.isSubmitting}>
        {t("button")}
      </button>
    </form>
  );
}
