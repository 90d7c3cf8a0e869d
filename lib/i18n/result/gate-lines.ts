import type { Edition } from "#lib/domain/edition/edition.ts";
import { own } from "#lib/domain/record.ts";
import type { GateResult, Result } from "#lib/domain/scoring/result.ts";
import type { translator } from "../text.ts";

/** One reason of a gate in words, and what it speaks of: the criteria and labels, or some indicators. */
export type GateLine =
  | { about: null; text: string }
  | { about: "eligibility"; before: string; text: string }
  | { about: "indicators"; before: string; ids: readonly string[]; after: string };

type GateWords = {
  because: ReturnType<typeof translator<"result.because">>;
  labelTitle: (id: string) => string;
  date: (day: string) => string;
};

type Criteria = { eligibility: readonly { id: string; title: string }[] };
type Label = { words: GateWords; edition: Edition; view: Criteria; id: string; result: Result };

const indicators = (before: string, ids: readonly string[]): GateLine[] =>
  ids.length === 0 ? [] : [{ about: "indicators", before, ids, after: "" }];
const text = (said: string): GateLine[] => [{ about: null, text: said }];

function elapsed({ because: t, labelTitle, date }: GateWords, { state, because, opensOn, closesOn }: GateResult): GateLine[] {
  const [first = ""] = because;
  if (first.startsWith("label:"))
    return [{ about: "eligibility", before: "", text: t("label", { label: labelTitle(first.slice("label:".length)) }) }];
  if (first === "too-early" && opensOn != null) return text(t("tooEarly", { date: date(opensOn) }));
  if (first === "too-late" && closesOn != null) return text(t("tooLate", { date: date(closesOn) }));
  if (state !== "passed" || (opensOn == null && closesOn == null)) return [];
  const key = opensOn == null ? "until" : closesOn == null ? "from" : "window";
  return text(t(key, { opensOn: date(opensOn ?? ""), closesOn: date(closesOn ?? "") }));
}

function eligibility({ words, view }: Label, { state, because }: GateResult): GateLine[] {
  const titles = because.map((id) => view.eligibility.find((criterion) => `eligibility:${criterion.id}` === id)?.title ?? id);
  const before = words.because(state === "failed" ? "notMet" : "notAnswered");
  return titles.length === 0 ? [] : [{ about: "eligibility", before, text: titles.join("; ") }];
}

function improvements({ words, edition, id }: Label, { state, because }: GateResult, at: number): GateLine[] {
  const gate = edition.labels.find((label) => label.id === id)?.gates[at];
  if (state === "passed" || gate?.kind !== "improvements") return [];
  const needed: GateLine = { about: "eligibility", before: "", text: words.because("improvements", { count: gate.count }) };
  return [needed, ...indicators(words.because("notRisen"), because)];
}

function score({ words, id, result }: Label, { state, because }: GateResult): GateLine[] {
  const found = own(result.labels, id)?.score;
  if (because[0] === "nothing-possible") return text(words.because("nothing"));
  if (state === "failed" && found !== undefined) return text(words.because("score", { high: found.high, bar: found.bar ?? 0 }));
  return indicators(words.because("unanswered"), because);
}

function minimums({ words, edition, id, result }: Label, { state, because }: GateResult): GateLine[] {
  if (state !== "failed") return indicators(words.because("unanswered"), because);
  const bounds = edition.labels.find((label) => label.id === id)?.minimums ?? [];
  return because.map((indicator): GateLine => {
    const points = own(result.indicators, indicator)?.points?.low ?? 0;
    const after = words.because("minimum", { points, minimum: bounds[edition.positions.get(indicator) ?? -1] ?? 0 });
    return { about: "indicators", before: "", ids: [indicator], after };
  });
}

/** Why the gate at a place of a label stands as it does; nothing where its state says all. */
export function gateLines(label: Label, gate: GateResult, at: number): GateLine[] {
  switch (gate.kind) {
    case "elapsed":
      return elapsed(label.words, gate);
    case "eligibility":
      return eligibility(label, gate);
    case "improvements":
      return improvements(label, gate, at);
    case "score":
      return score(label, gate);
    case "complete":
      return indicators("", gate.because);
    case "minimums":
      return minimums(label, gate);
  }
}

/** More indicators than this are given by number only. */
const mostTitled = 3;

/** A reason of a gate as plain text, for paper; `titled` gives an indicator's number and title. */
export function lineText(line: GateLine, titled: (id: string) => string): string {
  if (line.about === null) return line.text;
  const after = line.about === "indicators" && line.after !== "" ? `: ${line.after}` : "";
  const named =
    line.about === "eligibility" ? line.text : line.ids.length > mostTitled ? line.ids.join(", ") : line.ids.map(titled).join("; ");
  return `${line.before === "" ? "" : `${line.before}: `}${named}${after}`;
}
