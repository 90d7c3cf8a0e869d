"use client";
import { useFormatter, useTranslations } from "use-intl/react";
import type { Discussion } from "#lib/domain/discussion/schema.ts";
import { takeBack } from "../discuss.ts";
import { useChange } from "./use-change.ts";

/** One comment: who, when, what; its writer can take it back. */
export function CommentLine({ comment }: { comment: Discussion["comments"][number] }) {
  const t = useTranslations("discussion");
  const { change, pending, problem } = useChange();
  const { id, text, by, at, own } = comment;
  const format = useFormatter();
  const when = format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
  return (
    <li>
      <p className="text-muted text-small">
        {by.name || t("former")} · <time dateTime={at}>{when}</time>
      </p>
      <p className="measure whitespace-pre-wrap">{text}</p>
      {own && (
        <button
          type="button"
          className="link min-h-11 text-small"
          aria-label={t("removing", { when })}
          disabled={pending}
          onClick={() => change(() => takeBack({ comment: id }))}
        >
          {t("remove")}
        </button>
      )}
      <p role="alert" className="text-small text-stop">
        {problem}
      </p>
    </li>
  );
}
