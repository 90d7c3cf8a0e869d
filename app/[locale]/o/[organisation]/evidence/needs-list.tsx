"use client";
import { CalendarClock, CircleCheck, CircleDashed, CircleHelp } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { isSupported, type Need } from "#lib/domain/evidence/needs.ts";
import { FreshnessLine } from "./freshness-line.tsx";
import type { IndicatorView } from "./view.ts";

const looks: Record<Need["state"], readonly [typeof CircleCheck, string]> = {
  ok: [CircleCheck, "text-ok"],
  "too-old": [CalendarClock, "text-warn"],
  undated: [CircleHelp, "text-warn"],
  missing: [CircleDashed, "text-muted"],
};

function NeedLine({ need, title }: { need: Need; title: string }) {
  const t = useTranslations("evidence");
  const [Icon, colour] = looks[need.state];
  const notes = [
    t(need.required ? "required" : "welcome"),
    ...(need.maxAgeMonths === null ? [] : [t("maxAge", { months: need.maxAgeMonths })]),
  ];
  return (
    <li className="flex gap-2">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${colour}`} />
      <div className="min-w-0">
        <span className={`font-medium ${colour}`}>{t(`needs.${need.state}`)}</span>: {title}{" "}
        <span className="text-muted">({notes.join(", ")})</span>
        {need.freshness !== null && need.state !== "ok" && (
          <div>
            <FreshnessLine freshness={need.freshness} />
          </div>
        )}
      </div>
    </li>
  );
}

/** How many indicators have what they require, and which do not. */
export function NeedsList({ indicators }: { indicators: readonly IndicatorView[] }) {
  const t = useTranslations("evidence.state");
  const asking = indicators.filter(({ needs }) => needs.some(({ required }) => required));
  const open = asking.filter(({ needs }) => !isSupported(needs));
  return (
    <section className="mt-10" aria-labelledby="needs">
      <h2 id="needs" className="text-lead">
        {t("title")}
      </h2>
      <p className="mt-2">{open.length === 0 ? t("all") : t("done", { done: asking.length - open.length, total: asking.length })}</p>
      {open.length > 0 && (
        <details className="mt-2">
          <summary className="link inline-flex min-h-11 items-center">{t("show", { count: open.length })}</summary>
          <ul className="mt-2 grid gap-5 text-small">
            {open.map(({ id, title, needs, kinds }) => (
              <li key={id}>
                <h3 className="font-medium">
                  {id} {title}
                </h3>
                <ul className="mt-1 grid gap-1.5">
                  {needs.map((need) => (
                    <NeedLine key={need.kind} need={need} title={kinds.find(({ kind }) => kind === need.kind)?.title ?? need.kind} />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
