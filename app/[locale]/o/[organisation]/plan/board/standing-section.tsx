import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import { labelBorder } from "#app/[locale]/_check/result/label-colour.ts";
import { own } from "#lib/domain/record.ts";
import type { GateState } from "#lib/domain/scoring/result.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { gateLines, lineText } from "#lib/i18n/result/gate-lines.ts";
import { serverWords } from "#lib/i18n/result/on-server.ts";
import { sentenceOf } from "#lib/i18n/result/sentence.ts";
import { translator } from "#lib/i18n/text.ts";
import type { PlanStanding } from "#lib/usecases/plan/standing.ts";

const icons: Record<GateState, typeof CircleCheck> = { passed: CircleCheck, failed: CircleX, undetermined: CircleDashed };
const colours: Record<GateState, string> = { passed: "text-ok", failed: "text-stop", undetermined: "text-warn" };

/** Where the cluster stands for each label: one sentence, and its gates with their reasons. */
export function StandingSection({ locale, standing: { edition, result, view, state } }: { locale: Locale; standing: PlanStanding }) {
  const t = translator(locale, "plan.board");
  const stateName = translator(locale, "result.states");
  const words = serverWords(locale, view);
  return (
    <>
      <p className="measure mt-1 text-muted text-small">{t("basis", { state, basis: result.edition.basis })}</p>
      {view.labels.map(({ id, title }) => (
        <div key={id} className={`mt-5 break-inside-avoid border-l-4 pl-4 ${labelBorder(id)}`}>
          <h3 className="sr-only">{title}</h3>
          <p className="measure">{sentenceOf(words, edition, id, result)}</p>
          <ul aria-label={t("gates")} className="mt-2 grid gap-1.5 text-small">
            {(own(result.labels, id)?.gates ?? []).map((gate, at) => {
              const Icon = icons[gate.state];
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: an edition may have two gates of a kind, and their order is fixed
                <li key={at} className="flex gap-1.5 break-inside-avoid">
                  <Icon aria-hidden className={`mt-1 size-4 shrink-0 ${colours[gate.state]}`} />
                  <div className="measure min-w-0">
                    {words.gateName(gate.kind)}: <span className={colours[gate.state]}>{stateName(gate.state)}</span>
                    {gateLines({ words, edition, view, id, result }, gate, at).map((line) => (
                      <p key={lineText(line, words.title)}>{lineText(line, words.title)}</p>
                    ))}
                  </div>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </>
  );
}
