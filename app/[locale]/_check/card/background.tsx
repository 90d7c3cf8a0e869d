"use client";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { IndicatorView } from "#lib/editions/view.ts";

/** What the assessor looks for, which evidence to show and why it matters: folded, one click away. */
export function Background({ text }: { text: IndicatorView }) {
  const t = useTranslations("readiness.card");
  return (
    <div className="mt-5 border-line border-t">
      <Folded title={t("help")}>
        <p className="measure">{text.help}</p>
      </Folded>
      <Folded title={t("evidence")}>
        <ul className="measure list-disc pl-5">
          {text.evidence.map(({ title, required, maxAgeMonths }) => (
            <li key={title}>
              {title}{" "}
              <span className="text-muted text-small">
                ({t(required ? "evidenceRequired" : "evidenceUseful")}
                {maxAgeMonths !== null && `, ${t("evidenceAge", { months: maxAgeMonths })}`})
              </span>
            </li>
          ))}
        </ul>
      </Folded>
      <Folded title={t("why")}>
        <p className="measure">{text.why}</p>
      </Folded>
    </div>
  );
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group border-line border-b">
      <summary className="flex min-h-11 list-none items-center gap-2 text-small">
        <ChevronRight aria-hidden className="size-4 text-muted group-open:rotate-90" />
        {title}
      </summary>
      <div className="pb-4 pl-6">{children}</div>
    </details>
  );
}
