"use client";
import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl/react";
import { useWords } from "#app/[locale]/_check/result/_words/use-words.ts";
import { useCheck } from "#app/[locale]/_check/state/check-context.ts";
import { partOf } from "#lib/domain/saving/draft-parts.ts";
import type { Standing } from "./standing.ts";
import { useSynced } from "./synced-context.ts";
import { useStanding } from "./use-standing.ts";

const colours: Partial<Record<Standing, string>> = {
  ...{ clash: "text-warn", away: "text-warn", refused: "text-stop", unkept: "text-stop" },
  ...{ submitted: "text-stop", moved: "text-stop", gone: "text-stop" },
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
      {standing === "clash" && <ClashLinks />}
    </div>
  );
}

/** Where there is something to choose between. */
function ClashLinks() {
  const t = useTranslations("readiness");
  const words = useWords();
  const { places } = useCheck();
  const { fields } = useSynced().synced;
  const where = [...fields].flatMap(([name, { clash }]): [string, string][] => {
    const { part, key } = partOf(name);
    if (!clash) return [];
    if (part === "answers" || part === "remarks") return [[words.questionAddress(key), key]];
    return part === "effort" ? [[places.result, key]] : [[places.eligibility, t("eligibility")]];
  });
  return (
    <p className="flex flex-wrap gap-x-4">
      {[...new Map(where)].map(([address, text]) => (
        <Link key={address} prefetch={false} className="link inline-flex min-h-11 items-center" href={address}>
          {text}
        </Link>
      ))}
    </p>
  );
}
