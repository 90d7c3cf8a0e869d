"use client";
import { useRef } from "react";
import { useTranslations } from "use-intl/react";
import { useWords } from "#app/[locale]/_check/result/_words/use-words.ts";
import { useCheck } from "#app/[locale]/_check/state/check-context.ts";
import type { Part } from "#lib/domain/assessment/parts.ts";
import { partOf, type Saved } from "#lib/domain/saving/draft-parts.ts";
import { ClashPanel } from "./clash-panel.tsx";
import { useSynced } from "./synced-context.ts";

/** The choices to make among what has no card of its own: criteria, labels, improvements, efforts. */
export function Clashes({ parts }: { parts: readonly Part[] }) {
  const gate = useTranslations("readiness.gate");
  const words = useWords();
  const { view } = useCheck();
  const { synced } = useSynced();
  const top = useRef<HTMLDivElement>(null);
  const names = [...synced.fields].flatMap(([name, { clash }]) => (clash && parts.includes(partOf(name).part) ? [name] : []));
  const titleOf = (name: Saved) => {
    const { part, key } = partOf(name);
    if (part === "eligibility") return view.eligibility.find(({ id }) => id === key)?.title ?? key;
    if (part === "labels" || part === "improvements") return gate(part);
    return words.title(key);
  };
  return (
    <div ref={top} tabIndex={-1} className="outline-none">
      {names.map((name) => (
        <ClashPanel key={name} name={name} title={titleOf(name)} onChosen={() => top.current?.focus()} />
      ))}
    </div>
  );
}
