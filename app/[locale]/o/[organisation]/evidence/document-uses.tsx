"use client";
import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { useLanguage } from "#app/_ui/use-language.ts";
import { noteIn } from "#lib/domain/evidence/title.ts";
import { detach } from "./actions.ts";
import { FreshnessLine } from "./freshness-line.tsx";
import type { DocumentView, Place, UseView } from "./view.ts";

/** The indicators that a document serves, each with the kind, the place in it, and whether it is recent enough. */
export function DocumentUses({ document, place: { slug, canChange, indicators } }: { document: DocumentView; place: Place }) {
  const t = useTranslations("evidence.list");
  const failures = useTranslations("failures");
  const locale = useLanguage();
  const router = useRouter();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const take = ({ indicator, kind }: UseView) =>
    start(async () => {
      const answered = await detach({ slug, evidence: document.id, indicator, kind }).catch(() => null);
      if (answered?.ok) router.refresh();
      setProblem(
        answered === null ? failures("unreachable") : answered.ok ? null : failures(answered.code, { reference: answered.reference ?? "" }),
      );
    });
  if (document.uses.length === 0) return <p className="mt-2 text-muted text-small">{t("unused")}</p>;
  return (
    <>
      <FormProblem>{problem}</FormProblem>
      <ul aria-label={t("usedAt")} className="mt-3 grid gap-2 text-small">
        {document.uses.map((use) => {
          const indicator = indicators.find(({ id }) => id === use.indicator);
          const note = noteIn(locale, use);
          const kind = indicator?.kinds.find((asked) => asked.kind === use.kind)?.title ?? use.kind;
          return (
            <li key={`${use.indicator} ${use.kind}`} className="flex items-start gap-3 border-line border-t pt-2">
              <div className="min-w-0 grow">
                <span className="font-medium">
                  {use.indicator} {indicator?.title}
                </span>
                <br />
                <span className="text-muted">{[kind, ...(use.place === null ? [] : [use.place])].join(" · ")}</span>
                {note !== null && <p className="measure whitespace-pre-wrap">{note}</p>}
                {note === null && <br />}
                <FreshnessLine freshness={use.freshness} />
              </div>
              {canChange && (
                <button
                  type="button"
                  disabled={pending}
                  className="button border-transparent px-3"
                  aria-label={t("detach", { indicator: use.indicator })}
                  title={t("detach", { indicator: use.indicator })}
                  onClick={() => take(use)}
                >
                  <X aria-hidden className="size-5" />
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
