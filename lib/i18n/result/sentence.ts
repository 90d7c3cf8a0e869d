import type { Edition } from "#lib/domain/edition/edition.ts";
import type { GateKind } from "#lib/domain/edition/schema.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { standingOf } from "#lib/domain/scoring/standing.ts";
import type { translator } from "#lib/i18n/text.ts";

/** Words and formats of one language. */
export type SentenceWords = {
  verdict: ReturnType<typeof translator<"result.verdict">>;
  gateName: ReturnType<typeof translator<"shared.gates">>;
  labelTitle: (id: string) => string;
  number: (value: number) => string;
  range: (range: { low: number; high: number }) => string;
  date: (day: string) => string;
  list: (items: Iterable<string>) => string;
};

/** The one sentence that says how ready a cluster is for a label; blank for a label that the edition does not have. */
export function sentenceOf(words: SentenceWords, edition: Edition, id: string, result: Result): string {
  const { verdict: t, gateName } = words;
  const standing = standingOf(edition, id, result);
  const found = result.labels[id];
  if (standing === null || found === undefined) return "";
  const { kind, answered, count, missing, short } = standing;
  const { low, high, possible, bar } = found.score;
  const names = (kinds: readonly GateKind[]) => words.list(kinds.map((gate) => gateName(gate)));
  const score =
    bar === null
      ? t("answered", { answered, count })
      : t("scored", { points: words.range({ low, high }), possible: words.number(possible), bar: words.number(bar) });
  const gates = standing.failed.length === 0 ? "" : t("gates", { list: names(standing.failed) });
  const openGates = standing.open.length === 0 ? "" : t("openGates", { list: names(standing.open) });
  const open = [missing === 0 ? "" : t("missing", { missing }), openGates].filter((text) => text !== "").join(" ");
  const values = {
    ...{ label: words.labelTitle(id), answered, count, score, gates, open, date: words.date(found.opensOn ?? "") },
    ...{ basis: result.edition.basis, points: short, atLeast: low === high ? "no" : "yes" },
  };
  return t(kind, values).trim();
}
