"use client";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { GateResult, Path } from "#lib/domain/scoring/result.ts";
import { pathWarnings } from "./_words/path-warnings.ts";
import { useWords } from "./_words/use-words.ts";

type Props = { path: Path; gates: readonly GateResult[]; asOf: string };

/** What a path does not achieve: gates that stay open, and a window that closes before its end. */
export function PathNotes({ path, gates, asOf }: Props) {
  const t = useTranslations("result");
  const gateName = useTranslations("shared.gates");
  const words = useWords();
  const { leavesOpen, late } = pathWarnings(path, gates, asOf);
  const notes = [
    leavesOpen.length === 0 ? "" : t("leavesOpen", { list: words.list(leavesOpen.map((kind) => gateName(kind))) }),
    late === null ? "" : t("afterWindow", { ends: words.date(late.ends), date: words.date(late.closesOn) }),
  ].filter((note) => note !== "");
  return notes.map((note) => (
    <p key={note} className="measure mt-1 flex gap-2 text-small text-warn">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{note}</span>
    </p>
  ));
}
