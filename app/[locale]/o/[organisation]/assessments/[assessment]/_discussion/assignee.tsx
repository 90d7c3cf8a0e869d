"use client";
import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { assignTo } from "../discuss.ts";
import { useChange } from "./use-change.ts";

type Named = { id: string; name: string };
type Props = { assessment: string; indicator: string; team: readonly Named[]; assigned: Named | null };

/** Who is to answer an indicator; saved as it is chosen. */
export function Assignee({ assessment, indicator, team, assigned }: Props) {
  const t = useTranslations("discussion");
  const id = useId();
  const { change, pending, problem } = useChange();
  // Somebody who has left the team stays shown until another is chosen.
  const left =
    assigned !== null && !team.some((mate) => mate.id === assigned.id) ? [{ ...assigned, name: assigned.name || t("former") }] : [];
  return (
    <div>
      <label htmlFor={id} className="block font-medium text-small">
        {t("assigned")}
      </label>
      <select
        id={id}
        className="field mt-1.5 w-full max-w-sm"
        value={assigned?.id ?? ""}
        disabled={pending}
        onChange={(event) => {
          const person = event.target.value === "" ? null : event.target.value;
          change(() => assignTo({ assessment, indicator, person }));
        }}
      >
        <option value="">{t("nobody")}</option>
        {[...team, ...left].map((mate) => (
          <option key={mate.id} value={mate.id}>
            {mate.name}
          </option>
        ))}
      </select>
      <p role="alert" className="text-small text-stop">
        {problem}
      </p>
    </div>
  );
}
