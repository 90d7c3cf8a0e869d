"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { EffortOverride } from "#lib/domain/assessment/schema.ts";
import { own } from "#lib/domain/record.ts";
import { useCheck } from "../state/check-context.ts";
import { type EffortKind, effortKind, overrideFor } from "./_words/effort.ts";
import { useWords } from "./_words/use-words.ts";

/** Fetched when somebody gives figures of their own. */
const EffortForm = dynamic(() => import("./effort-form.tsx").then((form) => form.EffortForm), { ssr: false });

const kinds: readonly EffortKind[] = ["normal", "harder", "locked", "own"];

/** How hard an indicator is to raise for this cluster: as indicated, twice as hard, not to be changed, or in its own figures. */
export function EffortChoice({ id }: { id: string }) {
  const t = useTranslations("result.effort");
  const words = useWords();
  const { edition, check, update } = useCheck();
  const override = own(check.effort, id);
  const indicator = edition.indicators[edition.positions.get(id) ?? -1];
  // Own figures stay in sight while they are typed, also when they happen to be twice the indicated ones.
  const [typing, setTyping] = useState(false);
  if (indicator === undefined) return null;
  const found = effortKind(indicator.effort, override);
  const kind = typing && override !== undefined && found !== "locked" ? "own" : found;
  const keep = (next: EffortOverride | undefined) =>
    update((current) => {
      const { [id]: _before, ...others } = current.effort;
      return { ...current, effort: next === undefined ? others : { ...others, [id]: next } };
    });
  const choose = (next: EffortKind) => {
    setTyping(next === "own");
    keep(overrideFor(next, indicator.effort, override));
  };
  return (
    <>
      <label className="block">
        <span className="sr-only">{t("of", { indicator: words.title(id) })}</span>
        <select
          className="field w-full"
          value={kind}
          onChange={(event) => choose(kinds.find((name) => name === event.target.value) ?? "normal")}
        >
          {kinds.map((name) => (
            <option key={name} value={name}>
              {t(name)}
            </option>
          ))}
        </select>
      </label>
      {kind === "own" && (
        <EffortForm
          id={id}
          effort={{ days: override?.days ?? indicator.effort.days, leadDays: override?.leadDays ?? indicator.effort.leadDays }}
          keep={keep}
        />
      )}
    </>
  );
}
