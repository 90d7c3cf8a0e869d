"use client";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "use-intl/react";
import { useAsking } from "#app/_adapters/use-asking.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { end, endOthers } from "../actions.ts";
import { Section } from "./section.tsx";

type Session = {
  id: string;
  strength: "single" | "second-factor" | "passkey";
  since: string;
  isCurrent: boolean;
  device: { browser: string | null; system: string | null };
};

/** Where one is signed in; each can be ended, or all the others at once. */
export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const t = useTranslations("account.sessions");
  const format = useFormatter();
  const router = useRouter();
  const { problem, isBusy, ask } = useAsking();
  const named = ({ browser, system }: Session["device"]) =>
    browser === null || system === null ? (browser ?? system ?? t("unknown")) : t("device", { browser, system });
  return (
    <Section title={t("title")}>
      <FormProblem>{problem}</FormProblem>
      <ul className="mb-5 max-w-2xl border-line border-y">
        {sessions.map(({ id, strength, since, isCurrent, device }) => {
          const date = format.dateTime(new Date(since), { dateStyle: "medium", timeStyle: "short" });
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-5 gap-y-1 border-line py-3 not-last:border-b">
              <div className="mr-auto">
                <p className="font-medium">{named(device)}</p>
                <p className="text-muted text-small">
                  {t("since", { date })} · {t(strength)}
                </p>
              </div>
              {isCurrent ? (
                <p className="font-medium text-ok text-small">{t("here")}</p>
              ) : (
                <button
                  type="button"
                  className="link min-h-11"
                  disabled={isBusy}
                  aria-label={t("endOf", { device: named(device), date })}
                  onClick={() => ask(() => end({ id }), router.refresh)}
                >
                  {t("end")}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <button type="button" className="button" disabled={isBusy} onClick={() => ask(endOthers, router.refresh)}>
          {t("endOthers")}
        </button>
      )}
    </Section>
  );
}
