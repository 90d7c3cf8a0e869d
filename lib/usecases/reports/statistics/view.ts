import "server-only";
import type { Reader } from "#db/client.ts";
import { offering } from "#db/schema/offering.ts";
import type { CellKind } from "#lib/domain/insight/cell.ts";
import { type StatisticsForm, type StatisticsReport, type StatisticsTable, statisticsForms } from "#lib/domain/report/statistics.ts";
import * as z from "#lib/domain/zod.ts";
import { viewOf } from "#lib/editions/view.ts";
import { type Locale, locales } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { findRevision } from "#lib/usecases/editions/find.ts";
import { cellsOf } from "#lib/usecases/insight/cells.ts";
import { type Published, publishedReleases } from "#lib/usecases/insight/released.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { countsOf } from "#lib/usecases/register/public/counts.ts";
import { knownClusters } from "#lib/usecases/register/public/known.ts";
import { demandTable } from "./demand.ts";
import { labelsTable } from "./labels.ts";
import { activitiesTable, attendanceTable, effectTable, evaluationTable } from "./offered.ts";
import { ratingsTable, totalsTable } from "./ratings.ts";
import type { Told } from "./told.ts";

const tables: Readonly<Record<StatisticsForm, readonly ((told: Told) => StatisticsTable)[]>> = {
  steering: [totalsTable, ratingsTable, demandTable, effectTable, activitiesTable, labelsTable],
  performance: [activitiesTable, attendanceTable, evaluationTable, labelsTable],
};

/** The tables of a form. */
export function tablesOf(told: Told, form: StatisticsForm): StatisticsTable[] {
  return tables[form].map((table) => table(told));
}

async function toldOf(reader: Reader, release: Published, locale: Locale): Promise<Told> {
  const of = <K extends CellKind>(kind: K) => cellsOf(reader, release.id, [kind]);
  const [found, titles, { clusters }, rating, demand, plan, effect, attendance, evaluation, activity] = await Promise.all([
    findRevision(reader, { id: release.editionId }, () => true),
    reader.select({ id: offering.id, da: offering.titleDa, en: offering.titleEn }).from(offering),
    knownClusters(reader),
    ...([of("rating"), of("demand"), of("plan"), of("effect"), of("attendance"), of("evaluation"), of("activity")] as const),
  ]);
  if (typeof found === "string") throw new Error(`the edition of release ${release.id} is gone`);
  return {
    ...{ release, locale, view: viewOf(found.document, found.edition.identity, locale) },
    cells: { rating, demand, plan, effect, attendance, evaluation, activity },
    offerings: new Map(titles.map((title) => [title.id, title[locale]])),
    labels: countsOf(clusters, release.to),
  };
}

/** A published release as its readers see it, in one form and language: what page, PDF and spreadsheet are drawn from. */
export async function statisticsOf(
  reader: Reader,
  release: Published,
  { form, locale, at }: { form: StatisticsForm; locale: Locale; at: Date },
): Promise<StatisticsReport> {
  const told = await toldOf(reader, release, locale);
  const all = told.cells.rating.find(({ cut, indicator }) => cut === "all" && indicator === "");
  return {
    head: {
      ...{ release: release.id, form, locale, title: translator(locale, "statistics.titles")(form), from: release.from, to: release.to },
      ...{ publishedAt: release.publishedAt.toISOString(), madeAt: at.toISOString(), edition: told.view.title },
      contributors: all?.value?.contributors ?? null,
    },
    tables: tablesOf(told, form),
  };
}

const Input = z.strictObject({ release: z.optional(z.string()), form: z.enum(statisticsForms), locale: z.enum(locales) });

/** A published release, the newest unless one is named, with those there are; `report` is null before the first one. */
export const readStatistics = verb("release.read", Input, async (context, { release: named, form, locale }) => {
  const { reader } = context.database;
  if (!context.may({ published: true })) return refuse("not-found");
  const all = await publishedReleases(reader);
  const release = named === undefined ? all[0] : all.find(({ id }) => id === named);
  if (release === undefined && named !== undefined) return refuse("not-found");
  return done({
    releases: all.map(({ id, from, to }) => ({ id, from, to })),
    report: release === undefined ? null : await statisticsOf(reader, release, { form, locale, at: context.clock() }),
  });
});
