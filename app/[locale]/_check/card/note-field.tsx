"use client";
import { useTranslations } from "use-intl/react";
import type { Draft } from "#lib/domain/assessment/quick-check.ts";

type Props = { id: string; draft: Draft | undefined; change: (next: (draft: Draft) => Draft) => void };

/** The secretariat's own note and doubt about an answer, and the way to take it back. */
export function NoteField({ id, draft, change }: Props) {
  const t = useTranslations("readiness.card");
  const answered = draft?.points !== undefined || draft?.rated !== undefined || Object.keys(draft?.inputs ?? {}).length > 0;
  return (
    <div className="mt-5 grid gap-3">
      <label className="block text-small">
        <span className="font-medium">{t("note")}</span>
        <textarea
          rows={2}
          className="field mt-1.5 w-full"
          value={draft?.note ?? ""}
          onChange={(event) => change((current) => ({ ...current, note: event.target.value }))}
        />
      </label>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 text-small">
        <label className="flex min-h-11 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={draft?.unsure ?? false}
            aria-describedby={`question-${id}`}
            onChange={(event) => change((current) => ({ ...current, unsure: event.target.checked }))}
          />
          {t("unsure")}
        </label>
        {answered && (
          <button
            type="button"
            className="link min-h-11"
            aria-describedby={`question-${id}`}
            onClick={() =>
              change(({ note, unsure }) => ({ ...(note === undefined ? {} : { note }), ...(unsure === undefined ? {} : { unsure }) }))
            }
          >
            {t("clear")}
          </button>
        )}
      </div>
    </div>
  );
}
