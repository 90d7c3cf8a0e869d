"use client";
import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import type { GateState, Result } from "#lib/domain/scoring/result.ts";
import { GateReason } from "./gate-reason.tsx";

const icons: Record<GateState, typeof CircleCheck> = { passed: CircleCheck, failed: CircleX, undetermined: CircleDashed };
const colours: Record<GateState, string> = { passed: "text-ok", failed: "text-stop", undetermined: "text-warn" };

/** The gates of a label, each with its state as icon and word and its reasons. */
export function GateList({ id, result }: { id: string; result: Result }) {
  const t = useTranslations("result.states");
  const gateName = useTranslations("shared.gates");
  const gates = own(result.labels, id)?.gates ?? [];
  return (
    <ul className="mt-2 grid gap-3">
      {gates.map((gate, at) => {
        const Icon = icons[gate.state];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an edition may have two gates of a kind, and their order is fixed
          <li key={at} className="flex gap-2.5">
            <Icon aria-hidden className={`mt-1 size-5 shrink-0 ${colours[gate.state]}`} />
            <div className="min-w-0">
              {gateName(gate.kind)}: <strong className={`font-medium ${colours[gate.state]}`}>{t(gate.state)}</strong>
              <GateReason label={id} gate={gate} at={at} result={result} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
