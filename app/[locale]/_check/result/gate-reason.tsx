"use client";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import type { GateResult, Result } from "#lib/domain/scoring/result.ts";
import { type GateLine, gateLines } from "#lib/i18n/result/gate-lines.ts";
import { useCheck } from "../state/check-context.ts";
import { useWords } from "./_words/use-words.ts";
import { IndicatorLinks } from "./indicator-links.tsx";

type Props = { label: string; gate: GateResult; at: number; result: Result };

/** Why a gate stands as it does, in words, with links to where it can be changed. */
export function GateReason({ label: id, gate, at, result }: Props) {
  const because = useTranslations("result.because");
  const words = useWords();
  const { edition, view } = useCheck();
  const lines = gateLines({ words: { ...words, because }, edition, view, id, result }, gate, at);
  if (lines.length === 0) return null;
  return (
    <ul className={`text-small ${gate.state === "passed" ? "text-muted" : ""}`}>
      {lines.map((line) => (
        <li key={line.about === "indicators" ? line.ids.join() : line.text}>
          <Line line={line} />
        </li>
      ))}
    </ul>
  );
}

function Line({ line }: { line: GateLine }) {
  const { places } = useCheck();
  switch (line.about) {
    case null:
      return line.text;
    case "eligibility":
      return (
        <>
          {line.before !== "" && `${line.before}: `}
          <Link className="link" href={places.eligibility}>
            {line.text}
          </Link>
        </>
      );
    case "indicators":
      return (
        <>
          <IndicatorLinks ids={line.ids} before={line.before} titled={line.after !== ""} /> {line.after}
        </>
      );
  }
}
