import Link from "next/link";
import { type OfferedStep, offerOf } from "#lib/domain/plan/offer.ts";
import { own } from "#lib/domain/record.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { ActionView } from "#lib/usecases/plan/actions.ts";
import type { PlanStanding } from "#lib/usecases/plan/standing.ts";
import { type PlanQuery, pathKinds, planAddress } from "./place.ts";
import { StepsForm } from "./steps-form.tsx";

type Props = {
  locale: Locale;
  slug: string;
  query: PlanQuery;
  standing: PlanStanding;
  actions: readonly ActionView[];
  today: string;
};

/** The label and the path that the address names, else gold (or the last label) and least work. */
function chosenIn({ labels }: PlanStanding["result"], query: PlanQuery) {
  const ids = Object.keys(labels);
  const label = query.label !== undefined && ids.includes(query.label) ? query.label : ids.includes("gold") ? "gold" : (ids.at(-1) ?? "");
  return { label, path: pathKinds.find((kind) => kind === query.path) ?? "leastEffort" };
}

/** The steps of a path that are not in the plan yet, to look at before any of them is added. */
export function PathOffer({ locale, slug, query, standing, actions, today }: Props) {
  const t = translator(locale, "plan.path");
  const result = translator(locale, "result");
  const { label, path } = chosenIn(standing.result, query);
  const titleOf = (id: string) => standing.view.labels.find((one) => one.id === id)?.title ?? id;
  const nameOf = (id: string) => `${id} ${standing.view.indicators.find((one) => one.id === id)?.title ?? ""}`.trim();
  const offer = offerOf(standing.result, { label, path }, actions, today, ({ indicator }) => nameOf(indicator));
  const paths = own(standing.result.labels, label)?.paths ?? null;
  const to = (change: PlanQuery) => planAddress(locale, slug, { ...query, label, path, ...change });
  return (
    <section aria-labelledby="path-title" className="card mt-8 px-4 py-5 sm:px-6">
      <h2 id="path-title" className="font-semibold text-lead">
        {t("title", { label: titleOf(label) })}
      </h2>
      <p className="measure mt-1 text-muted">{t("intro")}</p>
      <Choices name={t("labels")} links={standing.view.labels.map(({ id, title }) => [title, to({ label: id }), id === label])} />
      <Choices name={t("paths")} links={pathKinds.map((kind) => [result(`paths.${kind}`), to({ path: kind }), kind === path])} />
      {paths?.provisional && <p className="measure mt-4 text-warn">{t("provisional", { count: paths.answerFirst.length })}</p>}
      {paths === null && <p className="mt-4">{t("noPath")}</p>}
      {paths !== null && offer === null && <p className="mt-4">{t("unreachable")}</p>}
      {offer !== null && offer.planned > 0 && <p className="mt-4 text-muted text-small">{t("planned", { count: offer.planned })}</p>}
      {offer?.steps.length === 0 && <p className="mt-4">{t(offer.planned > 0 ? "allPlanned" : "there")}</p>}
      {offer !== null && offer.steps.length > 0 && (
        <StepsForm
          key={`${label}.${path}.${actions.length}`}
          {...{ locale, slug, label, path }}
          steps={offer.steps.map((one) => shown(locale, one))}
        />
      )}
    </section>
  );
}

function shown(locale: Locale, { step, action: { title, due } }: OfferedStep) {
  const t = translator(locale, "plan.path");
  const { indicator, from, to, days } = step;
  const effort = t("step", { from, to, days: translator(locale, "shared")("days", { days }) });
  const date = due === null ? "" : formatter(locale).dateTime(new Date(`${due}T12:00:00Z`), { dateStyle: "medium" });
  return { step: { indicator, from, to }, title, text: due === null ? effort : `${effort} · ${t("due", { date })}` };
}

function Choices({ name, links }: { name: string; links: readonly (readonly [text: string, href: string, isChosen: boolean])[] }) {
  return (
    <nav aria-label={name} className="mt-4 flex flex-wrap items-center gap-x-2 gap-y-2 text-small">
      <span className="min-w-14 text-muted">{name}</span>
      {links.map(([text, href, isChosen]) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          scroll={false}
          aria-current={isChosen ? "true" : undefined}
          className="inline-flex min-h-11 items-center rounded-full border border-edge px-4 aria-[current]:border-accent aria-[current]:bg-soft aria-[current]:font-medium"
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
