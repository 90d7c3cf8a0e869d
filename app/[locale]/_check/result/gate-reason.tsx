"use client";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import type { GateResult, Result } from "#lib/domain/scoring/result.ts";
import { useCheck } from "../state/check-context.ts";
import { useWords } from "./_words/use-words.ts";
import { IndicatorLinks } from "./indicator-links.tsx";

type Props = { label: string; gate: GateResult; at: number; result: Result };

/** Why a gate stands as it does, in words, with links to where it can be changed. */
export function GateReason({ label, gate, at, result }: Props) {
  const { kind, state, because } = gate;
  return (
    <div className="text-small">
      {kind === "elapsed" && <Elapsed gate={gate} />}
      {kind === "eligibility" && because.length > 0 && <Eligibility state={state} because={because} />}
      {kind === "improvements" && <Improvements label={label} at={at} state={state} because={because} />}
      {kind === "score" && <ScoreReason label={label} gate={gate} result={result} />}
      {kind === "complete" && <IndicatorLinks ids={because} />}
      {kind === "minimums" && <Minimums label={label} gate={gate} result={result} />}
    </div>
  );
}

function EligibilityLink({ children }: { children: string }) {
  const { places } = useCheck();
  return (
    <Link className="link" href={places.eligibility}>
      {children}
    </Link>
  );
}

function Elapsed({ gate: { state, because, opensOn, closesOn } }: { gate: GateResult }) {
  const t = useTranslations("result.because");
  const words = useWords();
  const [first = ""] = because;
  if (first.startsWith("label:")) return <EligibilityLink>{t("label", { label: words.labelTitle(first.slice(6)) })}</EligibilityLink>;
  if (first === "too-early" && opensOn != null) return <p>{t("tooEarly", { date: words.date(opensOn) })}</p>;
  if (first === "too-late" && closesOn != null) return <p>{t("tooLate", { date: words.date(closesOn) })}</p>;
  if (state !== "passed") return null;
  const values = { opensOn: words.date(opensOn ?? ""), closesOn: words.date(closesOn ?? "") };
  if (opensOn != null && closesOn != null) return <p className="text-muted">{t("window", values)}</p>;
  if (opensOn != null) return <p className="text-muted">{t("from", values)}</p>;
  return closesOn != null ? <p className="text-muted">{t("until", values)}</p> : null;
}

function Eligibility({ state, because }: Pick<GateResult, "state" | "because">) {
  const t = useTranslations("result.because");
  const { view } = useCheck();
  const titles = because.map((id) => view.eligibility.find((criterion) => `eligibility:${criterion.id}` === id)?.title ?? id);
  return (
    <>
      {t(state === "failed" ? "notMet" : "notAnswered")}: <EligibilityLink>{titles.join("; ")}</EligibilityLink>
    </>
  );
}

function Improvements({ label, at, state, because }: { label: string; at: number } & Pick<GateResult, "state" | "because">) {
  const t = useTranslations("result.because");
  const { edition } = useCheck();
  const gate = edition.labels.find(({ id }) => id === label)?.gates[at];
  if (state === "passed" || gate?.kind !== "improvements") return null;
  return (
    <>
      <EligibilityLink>{t("improvements", { count: gate.count })}</EligibilityLink>
      {because.length > 0 && <IndicatorLinks ids={because} before={t("notRisen")} />}
    </>
  );
}

function ScoreReason({ label, gate: { state, because }, result }: { label: string; gate: GateResult; result: Result }) {
  const t = useTranslations("result.because");
  const score = own(result.labels, label)?.score;
  if (because[0] === "nothing-possible") return <p>{t("nothing")}</p>;
  if (state === "failed" && score !== undefined) return <p>{t("score", { high: score.high, bar: score.bar ?? 0 })}</p>;
  return <IndicatorLinks ids={because} before={t("unanswered")} />;
}

function Minimums({ label, gate: { state, because }, result }: { label: string; gate: GateResult; result: Result }) {
  const t = useTranslations("result.because");
  const { edition } = useCheck();
  if (state !== "failed") return <IndicatorLinks ids={because} before={t("unanswered")} />;
  const minimums = edition.labels.find(({ id }) => id === label)?.minimums ?? [];
  return (
    <ul>
      {because.map((id) => (
        <li key={id}>
          <IndicatorLinks ids={[id]} titled />{" "}
          <span>
            {t("minimum", {
              points: own(result.indicators, id)?.points?.low ?? 0,
              minimum: minimums[edition.positions.get(id) ?? -1] ?? 0,
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
