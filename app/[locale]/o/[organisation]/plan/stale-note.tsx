"use client";
import { useFormatter, useTranslations } from "use-intl/react";
import type { ActionView } from "#lib/usecases/plan/actions.ts";
import type { FieldName } from "./action-fields.tsx";

const labels = {
  title: "title",
  owner: "owner",
  due: "due",
  state: "state",
  notPlannedBecause: "because",
  note: "note",
} as const satisfies Record<FieldName, string>;

type Props = { current: ActionView; conflicts: readonly FieldName[]; onTake: (name: FieldName) => void };

/** What somebody else made of an action meanwhile, beside what stands in the fields; heard at once. */
export function StaleNote({ current, conflicts, onTake }: Props) {
  const t = useTranslations("plan.stale");
  const form = useTranslations("plan.form");
  const stateName = useTranslations("plan.states");
  const format = useFormatter();
  const somebody = useTranslations("plan")("somebody");
  const name = current.changedBy ?? somebody;
  const shown: Record<FieldName, string> = {
    title: current.title,
    owner: current.owner === null ? form("nobody") : (current.ownerName ?? somebody),
    due: current.due === null ? "" : format.dateTime(new Date(`${current.due}T12:00:00Z`), { dateStyle: "medium" }),
    state: stateName(current.state),
    notPlannedBecause: current.notPlannedBecause,
    note: current.note,
  };
  return (
    <div role="alert" className="card measure mb-5 border-warn px-4 py-3">
      <p className="font-medium text-warn">{t("title", { name })}</p>
      <p className="mt-1 text-small">{conflicts.length === 0 ? t("merged") : `${t("text")} ${t("merged")}`}</p>
      <ul>
        {conflicts.map((field) => (
          <li key={field} className="mt-3 border-line border-t pt-3 text-small">
            <strong className="font-medium">{form(labels[field])}</strong>
            <p className="whitespace-pre-line">{t("theirs", { name, value: shown[field] === "" ? t("blank") : shown[field] })}</p>
            <button
              type="button"
              className="link min-h-11 py-2"
              aria-label={t("takeOf", { field: form(labels[field]) })}
              onClick={() => onTake(field)}
            >
              {t("take")}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
