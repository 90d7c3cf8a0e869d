"use client";
import { useCallback } from "react";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { useCheck } from "../state/check-context.ts";
import { Fold } from "./fold.tsx";
import { WhatIfOutcome } from "./what-if-outcome.tsx";
import { WhatIfRow } from "./what-if-row.tsx";

/** Points tried for indicators, in place of what is answered. */
export type Tried = Readonly<Record<string, number>>;

type Props = { tried: Tried; setTried: (change: (tried: Tried) => Tried) => void; real: Result; result: Result };

/** Ratings to try for any indicator; the answers stay as they are. */
export function WhatIf({ tried, setTried, real, result }: Props) {
  const t = useTranslations("result.whatIf");
  const { view } = useCheck();
  const attempt = useCallback(
    (id: string, points: number | null) =>
      setTried((before) => {
        const { [id]: _before, ...others } = before;
        return points === null ? others : { ...others, [id]: points };
      }),
    [setTried],
  );
  return (
    <Fold id="what-if" title={t("title")}>
      {() => (
        <>
          <p className="measure text-muted">{t("text")}</p>
          <WhatIfOutcome real={real} result={result} changed={Object.keys(tried).length > 0} clear={() => setTried(() => ({}))} />
          <ul className="mt-3">
            {view.indicators.map(({ id }) => (
              <WhatIfRow key={id} id={id} tried={own(tried, id) ?? null} real={real.indicators[id]} attempt={attempt} />
            ))}
          </ul>
        </>
      )}
    </Fold>
  );
}
