"use client";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { partOf, type Saved } from "#lib/domain/saving/draft-parts.ts";
import { past } from "../past.ts";
import { useSynced } from "./synced-context.ts";
import { useValueWords } from "./use-value-words.ts";

type Past = Extract<Awaited<ReturnType<typeof past>>, { ok: true }>["value"];

/**
 * What something saved has been, by whom and when, asked for when it is opened. Nothing where an answer has only been given
 * once, for its card says who gave it.
 */
export function AnswerPast({ name }: { name: Saved }) {
  const { part } = partOf(name);
  const version = useSynced().synced.fields.get(name)?.known.version ?? 0;
  return version < (part === "answers" ? 2 : 1) ? null : <Folded name={name} />;
}

function Folded({ name }: { name: Saved }) {
  const t = useTranslations("saving.past");
  const former = useTranslations("saving")("former");
  const format = useFormatter();
  const words = useValueWords();
  const { round } = useSynced();
  const [found, setFound] = useState<Past | "failed" | null>(null);
  const { part } = partOf(name);
  const read = async () => {
    const answered = await past({ assessment: round.assessment, ...partOf(name) }).catch(() => null);
    setFound(answered?.ok ? answered.value : "failed");
  };
  return (
    <details onToggle={(event) => event.currentTarget.open && void read()}>
      <summary className="flex min-h-11 items-center underline decoration-dotted underline-offset-4">
        {t(`titles.${part === "labels" || part === "improvements" || part === "effort" ? "list" : part}`)}
      </summary>
      <div aria-live="polite">
        {found === null && <p>{t("loading")}</p>}
        {found === "failed" && <p className="text-stop">{t("failed")}</p>}
        {found !== null && found !== "failed" && (
          <ol className="border-line border-t">
            {found.map(({ version: at, value, by, at: when, origin, reason }) => (
              <li key={at} className="border-line border-b py-2">
                <p className="text-ink">{words(name, value).join("; ")}</p>
                <p>
                  {t("line", {
                    name: by.name === "" ? former : by.name,
                    time: format.dateTime(new Date(when), { dateStyle: "medium", timeStyle: "short" }),
                  })}
                  {origin !== "typed" && ` · ${t(`origins.${origin}`)}`}
                  {reason !== null && ` · ${reason}`}
                </p>
              </li>
            ))}
          </ol>
        )}
      </div>
    </details>
  );
}
