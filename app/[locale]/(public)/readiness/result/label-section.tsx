"use client";
import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl/react";
import type { GateResult, GateState, Result } from "#lib/domain/scoring/result.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { useCheck } from "../_check/check-provider.tsx";
import { PathList } from "./path-list.tsx";
import { ScoreBar } from "./score-bar.tsx";

const icons: Record<GateState, typeof CircleCheck> = { passed: CircleCheck, failed: CircleX, undetermined: CircleDashed };
const colours: Record<GateState, string> = { passed: "text-ok", failed: "text-stop", undetermined: "text-warn" };

/** A label in full: its score against the bar, its gates with reasons, the near miss and the paths. */
export function LabelSection({ id, result, locale }: { id: string; result: Result; locale: Locale }) {
  const t = useTranslations("result");
  const shared = useTranslations("shared.gates");
  const { view } = useCheck();
  const found = result.labels[id];
  if (found === undefined) return null;
  const { score, gates, paths, distance } = found;
  const next = [...(paths?.leastEffort?.steps ?? [])].sort((a, b) => a.days - b.days)[0];
  const title = (indicator: string) => `${indicator} ${view.indicators.find((candidate) => candidate.id === indicator)?.title ?? ""}`;
  return (
    <section className="mt-12 border-line border-t pt-6" aria-labelledby={`label-${id}`}>
      <h2 id={`label-${id}`} className="text-lead">
        {view.labels.find((label) => label.id === id)?.title}
      </h2>
      {score.bar !== null && <ScoreBar low={score.low} high={score.high} possible={score.possible} bar={score.bar} />}
      <h3 className="mt-5 font-semibold">{t("gates")}</h3>
      <ul className="mt-2 grid gap-1.5">
        {gates.map((gate) => {
          const Icon = icons[gate.state];
          return (
            <li key={gate.kind} className="flex gap-2.5">
              <Icon aria-hidden className={`mt-1 size-4.5 shrink-0 ${colours[gate.state]}`} />
              <span className="min-w-0">
                {shared(gate.kind)}: <strong className="font-medium">{t(`states.${gate.state}`)}</strong>{" "}
                <Reasons gate={gate} locale={locale} />
              </span>
            </li>
          );
        })}
      </ul>
      {distance !== null && distance > 0 && next !== undefined && (
        <p className="measure mt-4">{t("near", { distance, indicator: title(next.indicator), from: next.from, to: next.to })}</p>
      )}
      {paths !== null && <PathList label={id} result={result} paths={paths} locale={locale} />}
    </section>
  );
}

function Reasons({ gate, locale }: { gate: GateResult; locale: Locale }) {
  const t = useTranslations("result.because");
  const format = useFormatter();
  const { view } = useCheck();
  const date = (day: string | null | undefined) =>
    format.dateTime(new Date(day ?? ""), { day: "numeric", month: "short", year: "numeric" });
  const label = (id: string) => view.labels.find((candidate) => candidate.id === id)?.title ?? id;
  const [first] = gate.because;
  if (first === undefined) return null;
  if (first === "too-early") return <span className="text-muted">({t("too-early", { date: date(gate.opensOn) })})</span>;
  if (first === "too-late") return <span className="text-muted">({t("too-late", { date: date(gate.closesOn) })})</span>;
  if (first === "nothing-possible") return <span className="text-muted">({t("nothing")})</span>;
  const toEligibility = addressOf(locale, { page: "eligibility" });
  if (first.startsWith("label:"))
    return (
      <Link className="link" href={toEligibility}>
        {t("label", { label: label(first.slice("label:".length)) })}
      </Link>
    );
  if (gate.kind === "eligibility")
    return (
      <Link className="link" href={toEligibility}>
        {gate.because.map((id) => view.eligibility.find((criterion) => `eligibility:${criterion.id}` === id)?.title ?? id).join("; ")}
      </Link>
    );
  return (
    <span className="text-small tabular-nums">
      {gate.because.map((id, at) => {
        const dimension = view.indicators.find((indicator) => indicator.id === id)?.dimension ?? "";
        return (
          <span key={id}>
            {at > 0 && ", "}
            <Link className="link" href={`${addressOf(locale, { page: "dimension", params: { dimension } })}#indicator-${id}`}>
              {id}
            </Link>
          </span>
        );
      })}
    </span>
  );
}
