"use client";
import { useFormatter, useTranslations } from "use-intl/react";
import { useCheck } from "#app/[locale]/_check/state/check-context.ts";
import { download } from "#app/[locale]/_check/state/download.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import type { Standing } from "./standing.ts";
import { useSynced } from "./synced-context.ts";
import { useStanding } from "./use-standing.ts";

const colours: Partial<Record<Standing, string>> = {
  ...{
    clash: "text-warn",
    refused: "text-stop",
    submitted: "text-stop",
    moved: "text-stop",
    gone: "text-stop",
    unkept: "text-stop",
    away: "text-warn",
  },
};

/** Whether everything typed on the assessment is saved, in words; screen readers hear it when it is, or cannot be. */
export function SyncState() {
  const t = useTranslations("saving");
  const format = useFormatter();
  const { synced, round } = useSynced();
  const standing = useStanding()([...synced.fields.keys()]);
  const time = synced.savedAt === null ? null : format.dateTime(new Date(synced.savedAt), { hour: "2-digit", minute: "2-digit" });
  const text = () => {
    if (!round.mayAnswer && synced.pending === 0) return t("state.reading");
    if (standing !== "saved") return t(`state.${standing}`);
    return time === null ? t("state.nothing") : t("state.saved", { time });
  };
  return (
    <div className="text-small">
      <p aria-hidden className={colours[standing] ?? "text-muted"}>
        {text()}
      </p>
      <p role="status" className="sr-only">
        {standing === "sending" ? "" : text()}
      </p>
      {synced.stopped !== null && (synced.pending > 0 || synced.stopped === "moved") && <Stopped why={synced.stopped} />}
    </div>
  );
}

/** What to do when nothing more can be saved: what was typed stays, and can be taken along as a file. */
function Stopped({ why }: { why: "submitted" | "moved" | "gone" }) {
  const t = useTranslations("saving.stopped");
  const { check, places } = useCheck();
  const locale = places.overview.startsWith("/en/") ? "en" : "da";
  return (
    <div role="alert" className="card measure my-3 border-stop p-4">
      <p>{t(why)}</p>
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <button type="button" className="button" onClick={() => download(t("file"), `${JSON.stringify(check, null, 2)}\n`)}>
          {t("export")}
        </button>
        {why === "gone" && (
          <a className="link py-2" href={addressOf(locale, { page: "signIn" })} target="_blank" rel="noreferrer">
            {t("signIn")}
          </a>
        )}
      </div>
    </div>
  );
}
