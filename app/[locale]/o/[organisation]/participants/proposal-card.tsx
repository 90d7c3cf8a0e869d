"use client";
import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { FormProblem } from "#app/_ui/text-field.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import type { ProposedView } from "#lib/usecases/participants/proposed.ts";
import { accept } from "./actions.ts";

type Props = { slug: string; locale: Locale; offices: readonly string[]; proposal: ProposedView; canAccept: boolean };

function Figure({ input, differs }: { input: ProposedView["inputs"][number]; differs: boolean }) {
  const t = useTranslations("participants.proposals");
  const { label, proposed, calculation, missing, current } = input;
  return (
    <div className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 border-line border-t py-3">
      <dt>{label}</dt>
      <dd className="font-medium tabular-nums">{proposed ?? t("none")}</dd>
      <dd className="measure col-span-2 text-muted text-small">{[calculation, ...missing].join(" ")}</dd>
      {differs && <dd className="col-span-2 text-small text-warn">{t("now", { value: current ?? t("nothing") })}</dd>}
    </div>
  );
}

/** The figures for one indicator with their calculation; where something else is answered both are shown and one is chosen. */
export function ProposalCard({ slug, locale, offices, proposal, canAccept }: Props) {
  const t = useTranslations("participants.proposals");
  const failures = useTranslations("failures");
  const router = useRouter();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState<"accepted" | "kept" | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const { indicator, title, inputs, version, state, otherwise } = proposal;
  const counted = inputs.flatMap(({ key, proposed }) => (proposed === null ? [] : [[key, proposed] as const]));
  const say = (what: "accepted" | "kept") => {
    setSaid(what);
    status.current?.focus();
  };
  const take = (replace: boolean) =>
    start(async () => {
      const asked = { slug, offices, locale, indicator, inputs: Object.fromEntries(counted), version, replace };
      const answered = await accept(asked).catch(() => null);
      setProblem(answered?.ok ? null : failures(answered?.code ?? "unreachable", { reference: answered?.reference ?? "" }));
      if (!answered?.ok) return;
      say("accepted");
      router.refresh();
    });
  const differs = state === "differs" && said !== "kept";
  return (
    <article className="card p-4 sm:p-5" aria-labelledby={`proposal-${indicator}`}>
      <h3 id={`proposal-${indicator}`} className="font-medium">
        {indicator} {title}
      </h3>
      <dl className="mt-3">
        {inputs.map((input) => (
          <Figure key={input.key} input={input} differs={state === "differs" && !otherwise} />
        ))}
      </dl>
      <FormProblem>{problem}</FormProblem>
      {differs && <p className="font-medium text-small text-warn">{t(otherwise ? "otherwise" : "differs")}</p>}
      <p ref={status} role="status" tabIndex={-1} className="text-ok text-small outline-none">
        {said === null ? (state === "same" ? t("same") : "") : t(said)}
      </p>
      {canAccept && counted.length > 0 && (state === "new" || differs) && (
        <div className="mt-3 flex flex-wrap gap-3">
          <button type="button" className="button" disabled={pending} onClick={() => take(differs)}>
            {t(differs ? "replace" : "accept", { indicator })}
          </button>
          {differs && (
            <button type="button" className="button" disabled={pending} onClick={() => say("kept")}>
              {t("keep", { indicator })}
            </button>
          )}
        </div>
      )}
    </article>
  );
}
