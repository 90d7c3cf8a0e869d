"use client";
import { useRef } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { blankOf } from "#lib/domain/assessment/parts.ts";
import type { Saved } from "#lib/domain/saving/draft-parts.ts";
import type { Known } from "#lib/domain/saving/field.ts";
import { same } from "#lib/domain/saving/same.ts";
import { AnswerPast } from "./answer-past.tsx";
import { ClashPanel } from "./clash-panel.tsx";
import { useSynced } from "./synced-context.ts";
import { useStanding } from "./use-standing.ts";
import { useValueWords } from "./use-value-words.ts";

/** At a card: whether its answer is saved, who gave it and when, and the choice when two gave different ones. */
export function AnswerStatus({ id }: { id: string }) {
  const t = useTranslations("saving.state");
  const line = useRef<HTMLDivElement>(null);
  const names: Saved[] = [`answers/${id}`, `remarks/${id}`];
  const standing = useStanding()(names);
  return (
    <div ref={line} tabIndex={-1} className="mt-2 text-muted text-small outline-none">
      {standing === "saved" ? (
        <Author name={`answers/${id}`} />
      ) : (
        <p className={standing === "sending" ? "" : "text-warn"}>{t(standing)}</p>
      )}
      <FromLastRound name={`answers/${id}`} />
      {names.map((name) => (
        <AnswerPast key={name} name={name} />
      ))}
      {names.map((name) => (
        <ClashPanel key={name} name={name} onChosen={() => line.current?.focus()} />
      ))}
    </div>
  );
}

/** Who gave the answer that is saved, and when. */
function Author({ name }: { name: Saved }) {
  const t = useTranslations("saving");
  const format = useFormatter();
  const { synced, me } = useSynced();
  const known = synced.fields.get(name)?.known;
  if (known === undefined || known.at === null) return null;
  const time = format.dateTime(new Date(known.at), { dateStyle: "medium", timeStyle: "short" });
  const blank = same(known.value, blankOf("answers"));
  if (known.by?.id === me.id) return <p>{t(blank ? "removedByMe" : "byMe", { time })}</p>;
  return <p>{t(blank ? "removedBy" : "by", { time, name: known.by === null || known.by.name === "" ? t("former") : known.by.name })}</p>;
}

/** What an answer that came from an earlier round still needs. */
function FromLastRound({ name }: { name: Saved }) {
  const field = useSynced().synced.fields.get(name);
  return field?.mine !== null || field.known.carried === null ? null : (
    <Carried name={name} value={field.known.value} carried={field.known.carried} />
  );
}

type CarriedProps = { name: Saved; value: unknown; carried: NonNullable<Known["carried"]> };

function Carried({ name, value, carried }: CarriedProps) {
  const t = useTranslations("saving.carried");
  const words = useValueWords();
  const { store, synced, round } = useSynced();
  const isOld = carried === "ask-again";
  return (
    <div className="mt-1 text-warn">
      <p>{t(carried)}</p>
      {isOld && words(name, value).map((line) => <p key={line}>{t("last", { answer: line })}</p>)}
      {round.mayAnswer && synced.stopped === null && (
        <button type="button" className="link min-h-11" onClick={() => store.confirm(name)}>
          {t(isOld ? "unchanged" : "button")}
        </button>
      )}
    </div>
  );
}
