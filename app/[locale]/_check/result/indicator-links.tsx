"use client";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useWords } from "./_words/use-words.ts";

type Props = { ids: readonly string[]; before?: string; titled?: boolean };

/** Longer lists are folded; on paper they are whole. */
const most = 8;

/** Links to the questions of some indicators, by number or with their titles. */
export function IndicatorLinks({ ids, before = "", titled = false }: Props) {
  const t = useTranslations("result.because");
  const words = useWords();
  if (ids.length === 0) return null;
  const folded = ids.length > most;
  const links = (
    <span className="flex flex-wrap items-center gap-x-3 tabular-nums">
      {before !== "" && !folded && <span>{before}:</span>}
      {ids.map((id) => (
        <Link key={id} prefetch={false} className="link inline-flex min-h-11 min-w-11 items-center" href={words.questionAddress(id)}>
          {titled ? (
            words.title(id)
          ) : (
            <>
              {id}
              <span className="sr-only"> {words.textOf(id)?.title}</span>
            </>
          )}
        </Link>
      ))}
    </span>
  );
  if (!folded) return links;
  return (
    <details className="print:[&::details-content]:[content-visibility:visible]">
      <summary className="flex min-h-11 items-center">
        <span className="underline decoration-dotted underline-offset-4">
          {before !== "" && `${before}: `}
          {t("list", { count: ids.length })}
        </span>
      </summary>
      {links}
    </details>
  );
}
