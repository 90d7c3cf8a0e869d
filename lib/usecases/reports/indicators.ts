import "server-only";
import type { IndicatorDocument } from "#lib/domain/edition/schema.ts";
import { evidenceStateOf } from "#lib/domain/evidence/needs.ts";
import { own } from "#lib/domain/record.ts";
import type { ReportAction, ReportEvidence, ReportIndicator } from "#lib/domain/report/report.ts";
import { answerLines } from "#lib/i18n/result/answer.ts";
import { reasonOf } from "#lib/i18n/result/reason.ts";
import { translator } from "#lib/i18n/text.ts";
import type { ActionView } from "#lib/usecases/plan/actions.ts";
import type { OtherSeries } from "./series.ts";
import type { Spoken } from "./words.ts";

/** What else is known of an indicator, from outside the answers. */
export type Around = {
  others: OtherSeries;
  names: ReadonlyMap<string, string | null>;
  evidence: ReadonlyMap<string, ReportEvidence[]>;
  actions: readonly ActionView[];
  days: { auditDay: string | null; today: string };
};

/** The people whose names the indicators show. */
export function peopleIn({ sparring }: OtherSeries): string[] {
  return [...sparring.values()].map(({ ratedBy }) => ratedBy);
}

function needsOf({ locale }: Spoken, indicator: IndicatorDocument, used: readonly ReportEvidence[], days: Around["days"]) {
  const t = translator(locale, "evidence.needs");
  const uses = used.map(({ id, kind, documentDate }) => ({ evidence: id, kind, documentDate }));
  return evidenceStateOf(indicator, uses, days).map(({ kind, required, state }) => {
    const title = indicator.evidence?.find((asked) => asked.kind === kind)?.title?.[locale] ?? kind;
    return { kind, title, required, state, stateText: t(state) };
  });
}

function sparringOf({ locale }: Spoken, id: string, { others, names }: Around): ReportIndicator["sparring"] {
  const rating = others.sparring.get(id);
  if (rating === undefined) return null;
  const { reason, comment, ratedBy, ratedAt } = rating;
  const reasonText = reason === null ? null : translator(locale, "report.reasons")(reason);
  return { reasonText, comment, by: names.get(ratedBy) ?? null, at: ratedAt.toISOString() };
}

function actionsOf({ locale }: Spoken, id: string, { actions }: Around): ReportAction[] {
  const t = translator(locale, "plan.states");
  return actions
    .filter(({ indicator }) => indicator === id)
    .map(({ id: action, title, ownerName, due, state }) => ({ id: action, title, ownerName, due, state, stateText: t(state) }));
}

/** Every indicator of the edition: the answer in words, its points in each series, evidence and actions. */
export function indicatorsOf(spoken: Spoken, around: Around): ReportIndicator[] {
  const { basis, locale, words } = spoken;
  const [saying, rules, t] = [
    translator(locale, "saving.values"),
    translator(locale, "result.rules"),
    translator(locale, "report.indicator"),
  ];
  const { others } = around;
  return basis.document.indicators.flatMap((indicator): ReportIndicator[] => {
    const { id, dimension, title, question, weight, maxPoints, scope } = indicator;
    const found = own(basis.result.indicators, id);
    if (found === undefined) return [];
    const lines = answerLines(words, saying, id, own(basis.answers.answers, id) ?? {});
    const agreed = others.agreed.get(id);
    const evidence = around.evidence.get(id) ?? [];
    return [
      {
        ...{ id, dimension, title: title[locale], question: question?.[locale] ?? "", weight, max: maxPoints, labels: [...scope] },
        ...{ state: found.state, answer: lines.length === 0 ? t("unanswered") : lines.join("\n") },
        because: reasonOf(words, rules, { indicator: id, because: found.because[0], max: found.max }),
        points: {
          self: found.points,
          sparring: others.sparring.get(id)?.points ?? null,
          agreed: agreed?.points ?? null,
          official: others.official.get(id) ?? null,
        },
        sparring: sparringOf(spoken, id, around),
        agreed: agreed === undefined ? null : { reason: agreed.reason, at: agreed.confirmedAt.toISOString() },
        needs: needsOf(spoken, indicator, evidence, around.days),
        ...{ evidence, actions: actionsOf(spoken, id, around) },
      },
    ];
  });
}
