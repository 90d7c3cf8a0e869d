"use client";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useAlive } from "#app/_ui/use-alive.ts";
import type { Discussion as Found } from "#lib/domain/discussion/schema.ts";
import { Assignee } from "./assignee.tsx";
import { CommentForm } from "./comment-form.tsx";
import { CommentLine } from "./comment-line.tsx";

type Props = {
  assessment: string;
  indicator: string;
  team: readonly { id: string; name: string }[];
  me: string;
  discussion: Found;
};

/** The team at one indicator, folded: who is to answer it, and what was said about it. */
export function Discussion({ assessment, indicator, team, me, discussion: { assigned, comments } }: Props) {
  const t = useTranslations("discussion");
  const alive = useAlive();
  const who = assigned === null ? null : assigned.id === me ? t("mine") : assigned.name || t("former");
  return (
    <details className="group mt-5 border-line border-y">
      <summary className="flex min-h-11 list-none flex-wrap items-center gap-x-2 text-small">
        <ChevronRight aria-hidden className="size-4 text-muted group-open:rotate-90" />
        {t("title")}
        <span className="text-muted">
          {who !== null && `· ${t("assigned")}: ${who} `}· {t("comments", { count: comments.length })}
        </span>
      </summary>
      <div className="grid gap-5 pb-5 pl-6">
        <Assignee {...{ assessment, indicator, team }} assigned={assigned} />
        {comments.length > 0 && (
          <ul className="grid gap-4">
            {comments.map((comment) => (
              <CommentLine key={comment.id} comment={comment} />
            ))}
          </ul>
        )}
        {/* Nobody can send it before the page is alive, and it lies in the fold. */}
        {alive && <CommentForm assessment={assessment} indicator={indicator} />}
      </div>
    </details>
  );
}
