"use client";
import { Check, Clock } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { close } from "../actions.ts";

export type Waits = { name: string; done: boolean };

/** Who is done, for the lead; and the end of the round, which is asked for twice because it cannot be undone. */
export function Waiting({ round, raters }: { round: string; raters: readonly Waits[] }) {
  const t = useTranslations("rounds.waiting");
  const failures = useTranslations("failures");
  const router = useRouter();
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const end = () =>
    start(async () => {
      const answered = await close({ round }).catch(() => null);
      if (answered === null) return setProblem(failures("unreachable"));
      if (!answered.ok) return setProblem(failures(answered.code, { reference: answered.reference ?? "" }));
      router.refresh();
    });
  return (
    <section aria-labelledby="waiting" className="card mt-6 p-5 sm:p-7">
      <h2 id="waiting" className="text-lead">
        {t("title")}
      </h2>
      <p className="measure text-muted text-small">{t("intro")}</p>
      <ul className="mt-3 grid gap-1">
        {raters.map(({ name, done }) => (
          <li key={name} className="flex items-center gap-2">
            {done ? <Check aria-hidden className="size-4 text-ok" /> : <Clock aria-hidden className="size-4 text-muted" />}
            {name} <span className="text-muted text-small">{t(done ? "done" : "notDone")}</span>
          </li>
        ))}
      </ul>
      <div className="mt-5">
        <FormProblem>{problem}</FormProblem>
        {!asked && (
          <button type="button" className="button" onClick={() => setAsked(true)}>
            {t("close")}
          </button>
        )}
        {asked && (
          <div>
            <p id="sure" className="measure mb-3">
              {t("sure")}
            </p>
            <p className="flex flex-wrap gap-3">
              {/* biome-ignore lint/a11y/noAutofocus: the question that was just asked for */}
              <button type="button" autoFocus aria-describedby="sure" className="button button-primary" disabled={pending} onClick={end}>
                {t("yes")}
              </button>
              <button type="button" className="button" onClick={() => setAsked(false)}>
                {t("no")}
              </button>
            </p>
          </div>
        )}
      </div>
    </section>
  );
}
