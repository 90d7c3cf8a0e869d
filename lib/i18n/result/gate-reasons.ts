import type { Edition } from "#lib/domain/edition/edition.ts";
import { own } from "#lib/domain/record.ts";
import type { GateResult, Result } from "#lib/domain/scoring/result.ts";
import type { translator } from "../text.ts";
import type { ResultWords } from "./words.ts";

type Say = ReturnType<typeof translator<"result.because">>;
type Words = Pick<ResultWords, "title" | "labelTitle" | "date" | "list">;
type Asked = { edition: Edition; result: Result; label: string; gate: GateResult; at: number; criterion: (id: string) => string };

function elapsed(words: Words, t: Say, { state, because: [first = ""], opensOn, closesOn }: GateResult): string[] {
  if (first.startsWith("label:")) return [t("label", { label: words.labelTitle(first.slice("label:".length)) })];
  if (first === "too-early" && opensOn != null) return [t("tooEarly", { date: words.date(opensOn) })];
  if (first === "too-late" && closesOn != null) return [t("tooLate", { date: words.date(closesOn) })];
  if (state !== "passed") return [];
  const values = { opensOn: words.date(opensOn ?? ""), closesOn: words.date(closesOn ?? "") };
  if (opensOn != null && closesOn != null) return [t("window", values)];
  if (opensOn != null) return [t("from", values)];
  return closesOn != null ? [t("until", values)] : [];
}

function minimums(words: Words, t: Say, { edition, result, label, gate }: Asked): string[] {
  const named = edition.labels.find(({ id }) => id === label)?.minimums ?? [];
  return gate.because.map((id) => {
    const [points, minimum] = [own(result.indicators, id)?.points?.low ?? 0, named[edition.positions.get(id) ?? -1] ?? 0];
    return `${words.title(id)}: ${t("minimum", { points, minimum })}`;
  });
}

/** Why a gate stands as it does, a reason a line, for paper: what the pages say with links (gate-reason.tsx). */
export function gateReasons(words: Words, t: Say, asked: Asked): string[] {
  const { edition, result, label, at, gate, criterion } = asked;
  const { kind, state, because } = gate;
  const named = (before: string) => (because.length === 0 ? [] : [`${before}: ${words.list(because.map(words.title))}`]);
  switch (kind) {
    case "elapsed":
      return elapsed(words, t, gate);
    case "eligibility":
      return because.length === 0 ? [] : [`${t(state === "failed" ? "notMet" : "notAnswered")}: ${because.map(criterion).join("; ")}`];
    case "complete":
      return named(t("unanswered"));
    case "minimums":
      return state === "failed" ? minimums(words, t, asked) : named(t("unanswered"));
    case "score": {
      const score = own(result.labels, label)?.score;
      if (because[0] === "nothing-possible") return [t("nothing")];
      return state === "failed" && score !== undefined ? [t("score", { high: score.high, bar: score.bar ?? 0 })] : named(t("unanswered"));
    }
    case "improvements": {
      const rule = edition.labels.find(({ id }) => id === label)?.gates[at];
      if (state === "passed" || rule?.kind !== "improvements") return [];
      return [t("improvements", { count: rule.count }), ...named(t("notRisen"))];
    }
  }
}
