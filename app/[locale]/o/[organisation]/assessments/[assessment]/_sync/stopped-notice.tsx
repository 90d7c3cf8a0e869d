"use client";
import { useTranslations } from "use-intl/react";
import { useWords } from "#app/[locale]/_check/result/_words/use-words.ts";
import { useCheck } from "#app/[locale]/_check/state/check-context.ts";
import { download } from "#app/[locale]/_check/state/download.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { useSynced } from "./synced-context.ts";

/** What to do when nothing more can be saved: what was typed stays, and can be taken along as a file. */
export function StoppedNotice() {
  const t = useTranslations("saving.stopped");
  const { locale } = useWords();
  const { check } = useCheck();
  const { stopped, pending } = useSynced().synced;
  if (stopped === null || (pending === 0 && stopped !== "moved")) return null;
  return (
    <div role="alert" className="card measure mb-6 border-stop p-4">
      <p>{t(stopped)}</p>
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <button type="button" className="button" onClick={() => download(t("file"), `${JSON.stringify(check, null, 2)}\n`)}>
          {t("export")}
        </button>
        {stopped === "gone" && (
          <a className="link py-2" href={addressOf(locale, { page: "signIn" })} target="_blank" rel="noreferrer">
            {t("signIn")}
          </a>
        )}
      </div>
    </div>
  );
}
