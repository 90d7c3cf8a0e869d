import "server-only";
import { heldBy } from "#lib/authz/actor.ts";
import { may } from "#lib/authz/policy.ts";
import { danishDate } from "#lib/domain/date.ts";
import type { Report, ReportHead } from "#lib/domain/report/report.ts";
import * as z from "#lib/domain/zod.ts";
import { type Locale, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { recordLook } from "#lib/usecases/consent/look.ts";
import { type Caller, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { namesOf } from "#lib/usecases/people/names.ts";
import { actionsIn } from "#lib/usecases/plan/actions.ts";
import { findCase, type SparringCase } from "#lib/usecases/sparring/case.ts";
import { basisOf } from "./basis.ts";
import { reportEvidence } from "./evidence.ts";
import { independenceOf } from "./independence.ts";
import { indicatorsOf, peopleIn } from "./indicators.ts";
import { dimensionsOf, labelsOf, resultOfSeries } from "./labels.ts";
import { otherSeriesOf } from "./series.ts";
import { type Spoken, spokenIn } from "./words.ts";

function headOf({ basis, locale, view, words }: Spoken, found: SparringCase, at: Date, hasPlan: boolean): ReportHead {
  const t = translator(locale, "report");
  const { state, submittedAt, auditDay } = found;
  const { engine, asOf, edition } = basis.result;
  const { id, revision, digest, rulesDigest, basis: limits } = edition;
  return {
    ...{ assessment: found.id, organisation: { slug: found.slug, name: found.name }, locale, title: t("title", { name: found.name }) },
    ...{ edition: { id, revision, title: view.title, digest, rulesDigest }, engine, basis: limits },
    indicative: limits === "indicative" ? t("indicative") : null,
    ...{ state, stateText: t(`states.${state}`, { date: words.date(submittedAt?.toISOString() ?? asOf) }) },
    ...{ submittedAt: submittedAt?.toISOString() ?? null, asOf, madeAt: at.toISOString(), auditDay, hasPlan },
  };
}

/**
 * The report of an assessment as its reader may see it, in one language: what page, PDF, spreadsheet, Word and dossier
 * all draw from. The caller of this function has found the case (`findCase`) and asked the policy (`report.read`).
 */
export async function reportOf({ actor, clock, database }: Caller, found: SparringCase, locale: Locale): Promise<Report> {
  const { reader } = database;
  const at = clock();
  const days = { auditDay: found.auditDay, today: danishDate(at) };
  const hasPlan = may(heldBy(actor), "plan.read", found);
  const [basis, others] = await Promise.all([basisOf(reader, found, days.today), otherSeriesOf(reader, found.id)]);
  const spoken = spokenIn(locale, basis);
  const [names, evidence, actions, independence] = await Promise.all([
    namesOf(reader, peopleIn(others)),
    reportEvidence(reader, found, spoken, days),
    hasPlan ? actionsIn(reader, found.organisation) : [],
    independenceOf(reader, found, spoken),
  ]);
  const points = new Map([...others.sparring].map(([id, rating]) => [id, rating.points]));
  const results = { self: basis.result, sparring: resultOfSeries(basis, points), official: resultOfSeries(basis, others.official) };
  return {
    head: headOf(spoken, found, at, hasPlan),
    labels: labelsOf(spoken, results, others),
    dimensions: dimensionsOf(spoken, results),
    indicators: indicatorsOf(spoken, { others, names, evidence, actions, days }),
    independence,
  };
}

const Input = z.strictObject({ case: z.string(), locale: z.enum(locales) });

/** The report of a case for its page; what CED looks at is written down for the secretariat. */
export const readReport = verb("report.read", Input, async (context, asked) => {
  const found = await findCase(context.database.reader, context.actor, asked.case);
  if (found === null || !context.may(found)) return refuse("not-found");
  await recordLook(context, found, "report");
  const { slug, name, side } = found;
  const report = await reportOf(context, found, asked.locale);
  return done({ report, side, organisation: { slug, name }, can: { make: context.can("report.make", found) } });
});
