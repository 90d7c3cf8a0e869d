"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { TextAreaField } from "#app/_ui/field.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { note as write } from "#app/[locale]/sparring/session-actions.ts";
import type { NoteView } from "#app/[locale]/sparring/views.ts";
import { NewNote } from "#lib/domain/session/schema.ts";

type Props = { session: string; note: NoteView };

/** The notes at an indicator. What somebody else wrote meanwhile is shown beside; nothing is overwritten unseen. */
export function NoteForm({ session, note }: Props) {
  const t = useTranslations("session.note");
  const format = useFormatter();
  const router = useRouter();
  const [stale, setStale] = useState<NoteView | null>(null);
  const [isSaved, setSaved] = useState(false);
  const { indicator } = note;
  const form = useActionForm(NewNote, write, {
    defaultValues: { session, indicator, text: note.text, version: note.version },
    onDone: (done) => {
      setSaved(done.isSaved);
      setStale(done.isSaved ? null : done.current);
      form.setValue("version", done.isSaved ? done.version : done.current.version);
      if (done.isSaved) router.refresh();
    },
  });
  const name = (by: string | null) => by ?? t("somebody");
  return (
    <form onSubmit={form.submit} noValidate aria-label={t("label", { indicator })} className="no-print mt-3">
      <FormProblem>{form.problem}</FormProblem>
      {stale !== null && (
        <div role="alert" className="card mb-3 border-warn px-4 py-3 text-small">
          <p className="font-medium text-warn">{t("stale", { name: name(stale.by) })}</p>
          <p className="measure whitespace-pre-line">{stale.text === "" ? t("blank") : stale.text}</p>
          <p className="mt-1">{t("staleHint")}</p>
        </div>
      )}
      <TextAreaField label={t("label", { indicator })} maxLength={10_000} {...form.register("text")} error={form.errorOf("text")} />
      <div className="mt-2 flex flex-wrap items-center gap-3 text-small">
        <button type="submit" className="button" aria-label={`${t("save")}: ${indicator}`} disabled={form.formState.isSubmitting}>
          {t("save")}
        </button>
        <span role="status">{isSaved && t("saved")}</span>
        {note.at !== null && (
          <span className="text-muted">
            {t("by", { name: name(note.by), time: format.dateTime(new Date(note.at), { dateStyle: "medium", timeStyle: "short" }) })}
          </span>
        )}
      </div>
    </form>
  );
}
