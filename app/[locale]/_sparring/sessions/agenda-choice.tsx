"use client";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { SelectField } from "#app/_ui/field.tsx";
import { useAlive } from "#app/_ui/use-alive.ts";
import type { AgendaItem } from "#lib/domain/session/schema.ts";

export type Titled = { id: string; title: string };

/** How many of a proposal are chosen from the start: about what a session of an hour and a half has time for. */
const most = 10;

/** What a proposal chooses from the start, in its order. */
export function firstChosen(proposal: readonly AgendaItem[]): string[] {
  return proposal.slice(0, most).map(({ indicator }) => indicator);
}

type Props = {
  proposal: readonly AgendaItem[];
  indicators: readonly Titled[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
};

/** The agenda to choose: what is proposed with its reasons, the first ones chosen already, and what somebody adds. */
export function AgendaChoice({ proposal, indicators, chosen, onChoose }: Props) {
  const t = useTranslations("session.agenda");
  const alive = useAlive();
  const [rows, setRows] = useState(() => [...new Set([...proposal.map(({ indicator }) => indicator), ...chosen])]);
  const titleOf = (id: string) => `${id} ${indicators.find((one) => one.id === id)?.title ?? ""}`;
  const choose = (from: readonly string[], id: string, isIn: boolean) =>
    onChoose(from.filter((row) => (row === id ? isIn : chosen.includes(row))));
  const add = (id: string) => {
    if (id === "") return;
    const next = [...rows, id];
    setRows(next);
    choose(next, id, true);
  };
  return (
    <fieldset>
      <legend className="font-medium">{t("title")}</legend>
      <p className="measure mt-1 text-muted text-small">{proposal.length === 0 ? t("nothing") : t("proposal")}</p>
      <ol className="mt-3 grid gap-1">
        {rows.map((id) => (
          <li key={id}>
            <label className="flex min-h-11 items-start gap-3 py-2">
              <input
                type="checkbox"
                className="mt-1 size-5 shrink-0"
                checked={chosen.includes(id)}
                disabled={!alive}
                onChange={(event) => choose(rows, id, event.target.checked)}
              />
              <span>
                {titleOf(id)}
                <span className="block text-muted text-small">
                  {(proposal.find(({ indicator }) => indicator === id)?.because ?? ["chosen" as const])
                    .map((code) => t(`because.${code}`))
                    .join(" · ")}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ol>
      <SelectField className="mt-2 max-w-md" label={t("add")} value="" disabled={!alive} onChange={(event) => add(event.target.value)}>
        <option value="">{t("choose")}</option>
        {indicators
          .filter(({ id }) => !rows.includes(id))
          .map(({ id }) => (
            <option key={id} value={id}>
              {titleOf(id)}
            </option>
          ))}
      </SelectField>
    </fieldset>
  );
}
