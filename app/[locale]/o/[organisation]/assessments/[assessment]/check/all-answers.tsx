"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useWords } from "#app/[locale]/_check/result/_words/use-words.ts";
import { useCheck } from "#app/[locale]/_check/state/check-context.ts";
import { blankOf } from "#lib/domain/assessment/parts.ts";
import { partsOf, type Saved } from "#lib/domain/saving/draft-parts.ts";
import { same } from "#lib/domain/saving/same.ts";
import { useValueWords } from "../_sync/use-value-words.ts";

/** Every answer as it stands, by dimension, each with the way to change it. */
export function AllAnswers() {
  const t = useTranslations("submitting");
  const gate = useTranslations("readiness.gate");
  const words = useWords();
  const lines = useValueWords();
  const { edition, view, check, places, changeable } = useCheck();
  const values = partsOf(edition, check);
  const at = (name: Saved): string[] => {
    const value = values.get(name);
    return value === undefined || same(value, blankOf("answers")) ? [] : lines(name, value);
  };
  const rest: { name: Saved; title: string }[] = [
    ...view.eligibility.map(({ id, title }) => ({ name: `eligibility/${id}` as const, title })),
    { name: "labels/list", title: gate("labels") },
    { name: "improvements/list", title: gate("improvements") },
  ];
  return (
    <>
      {view.dimensions.map((dimension) => (
        <section key={dimension.id} className="mt-12" aria-labelledby={`answers-${dimension.id}`}>
          <h2 id={`answers-${dimension.id}`} className="text-lead">
            {dimension.id}. {dimension.title}
          </h2>
          <dl className="mt-3 border-line border-t">
            {view.indicators
              .filter((indicator) => indicator.dimension === dimension.id)
              .map(({ id }) => (
                <Row key={id} title={words.title(id)} lines={[...at(`answers/${id}`), ...at(`remarks/${id}`)]}>
                  {changeable && <Change to={words.questionAddress(id)} what={words.title(id)} />}
                </Row>
              ))}
          </dl>
        </section>
      ))}
      <section className="mt-12" aria-labelledby="answers-rest">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <h2 id="answers-rest" className="text-lead">
            {t("rest")}
          </h2>
          {changeable && <Change to={places.eligibility} what={t("rest")} />}
        </div>
        <dl className="mt-3 border-line border-t">
          {rest.map(({ name, title }) => (
            <Row key={name} title={title} lines={at(name)} />
          ))}
        </dl>
      </section>
    </>
  );
}

function Row({ title, lines, children }: { title: string; lines: readonly string[]; children?: ReactNode }) {
  const nothing = useTranslations("saving.values")("nothing");
  return (
    <div className="grid gap-x-6 gap-y-1 border-line border-b py-3 sm:grid-cols-[minmax(0,18rem)_1fr_auto]">
      <dt className="font-medium">{title}</dt>
      <dd className={`measure whitespace-pre-wrap ${lines.length === 0 ? "text-muted" : ""}`}>
        {lines.length === 0 ? nothing : lines.map((line) => <p key={line}>{line}</p>)}
      </dd>
      {children !== undefined && <dd>{children}</dd>}
    </div>
  );
}

function Change({ to, what }: { to: string; what: string }) {
  const t = useTranslations("submitting");
  return (
    <Link prefetch={false} className="link inline-block py-1 text-small" href={to} aria-label={t("changeOf", { what })}>
      {t("change")}
    </Link>
  );
}
