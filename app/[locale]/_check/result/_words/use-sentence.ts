"use client";
import { useTranslations } from "use-intl/react";
import type { GateKind } from "#lib/domain/edition/schema.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { useCheck } from "../../state/check-context.ts";
import { standingOf } from "./standing.ts";
import { useWords } from "./use-words.ts";

/** The one sentence that says how ready a cluster is for a label. */
export function useSentence(): (id: string, result: Result) => string {
  const t = useTranslations("result.verdict");
  const gateName = useTranslations("shared.gates");
  const words = useWords();
  const { edition } = useCheck();
  return (id, result) => {
    const standing = standingOf(edition, id, result);
    const found = result.labels[id];
    if (standing === null || found === undefined) return "";
    const { kind, answered, count, missing, short } = standing;
    const { low, high, possible, bar } = found.score;
    const label = words.labelTitle(id);
    const names = (kinds: readonly GateKind[]) => words.list(kinds.map((gate) => gateName(gate)));
    const score =
      bar === null
        ? t("answered", { answered, count })
        : t("scored", { points: words.range({ low, high }), possible: words.number(possible), bar: words.number(bar) });
    const gates = standing.failed.length === 0 ? "" : t("gates", { list: names(standing.failed) });
    const openGates = standing.open.length === 0 ? "" : t("openGates", { list: names(standing.open) });
    const open = [missing === 0 ? "" : t("missing", { missing }), openGates].filter((text) => text !== "").join(" ");
    const date = words.date(found.opensOn ?? "");
    const values = {
      label,
      answered,
      count,
      score,
      gates,
      open,
      date,
      basis: result.edition.basis,
      points: short,
      atLeast: low === high ? "no" : "yes",
    };
    return t(kind, values).trim();
  };
}
