"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { useAsking } from "#app/_adapters/use-asking.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import type { KeyScope } from "#lib/domain/people/schema.ts";
import { revokeKey } from "../actions.ts";

/** Moments are ISO 8601. */
export type Key = {
  id: string;
  label: string;
  scope: KeyScope;
  since: string;
  lastUsed: string | null;
  expires: string | null;
  hasExpired: boolean;
};

function Revoke({ shown: { id, label }, onCancel }: { shown: Key; onCancel: () => void }) {
  const t = useTranslations("account.keys");
  const router = useRouter();
  const { problem, isBusy, ask } = useAsking();
  return (
    <div className="mt-3">
      <FormProblem>{problem}</FormProblem>
      <p className="mb-3">{t("sure", { label })}</p>
      <div className="flex flex-wrap gap-3">
        <button
          type="button"
          className="button border-stop text-stop"
          disabled={isBusy}
          onClick={() => ask(() => revokeKey({ id }), router.refresh)}
        >
          {t("confirm")}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t("cancel")}
        </button>
      </div>
    </div>
  );
}

/** One key: what it is for, since when, when it was last used, and its end. */
export function KeyRow({ shown }: { shown: Key }) {
  const t = useTranslations("account.keys");
  const format = useFormatter();
  const [isEnding, setEnding] = useState(false);
  const { label, scope, since, lastUsed, expires, hasExpired } = shown;
  const day = (moment: string) => format.dateTime(new Date(moment), { dateStyle: "medium" });
  return (
    <li className="border-line py-3 not-last:border-b">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <span className="mr-auto min-w-0">
          <span className="break-words font-medium">{label}</span>
          <span className="block text-muted text-small">
            {t(`scopes.${scope}`)} · {expires === null ? t("endless") : t("ends", { hasExpired: String(hasExpired), date: day(expires) })}
          </span>
          <span className="block text-muted text-small">
            {t("since", { date: day(since) })} · {lastUsed === null ? t("unused") : t("used", { date: day(lastUsed) })}
          </span>
        </span>
        <button type="button" className="link min-h-11" aria-label={t("revokeOf", { label })} onClick={() => setEnding(true)}>
          {t("revoke")}
        </button>
      </div>
      {isEnding && <Revoke {...{ shown, onCancel: () => setEnding(false) }} />}
    </li>
  );
}
