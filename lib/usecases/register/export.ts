import "server-only";
import { asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { labelAward, registerCluster, registerCriterion, registerSuccessor } from "#db/schema/register.ts";
import { danishDate } from "#lib/domain/date.ts";
import { danishCriteria } from "#lib/domain/register/schema.ts";
import { type SheetColumn, sheetColumns } from "#lib/domain/register/sheet.ts";
import * as z from "#lib/domain/zod.ts";
import { csvFile, quotedText, writeWorkbook } from "#lib/platform/spreadsheet.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import type { AwardRow, ClusterRow } from "./rows.ts";

type CriterionRow = typeof registerCriterion.$inferSelect;
type Cells = Partial<Record<SheetColumn, string | null>>;
type Register = {
  awards: Map<string, AwardRow[]>;
  criteria: Map<string, CriterionRow[]>;
  successors: Map<string, { slug: string; told: typeof registerSuccessor.$inferSelect }[]>;
};

/** The rows of a cluster: its awards, its criteria and its successors; one with the profile alone where it has none of them. */
function rowsOf({ id, slug, name, field, region, regionConfidence, host, founded, website, eccp }: ClusterRow, of: Register): Cells[] {
  const profile = { slug, name, field, region, region_confidence: regionConfidence, host, founded, website, eccp };
  const things: Cells[] = [
    ...(of.awards.get(id) ?? []).map(({ label, awarded, validUntil, certificate, scorePercent, source, confidence, note }) => ({
      ...{ label, awarded, valid_until: validUntil, certificate, score_percent: scorePercent, source, confidence, note },
    })),
    ...(of.criteria.get(id) ?? [])
      .sort((a, b) => danishCriteria.indexOf(a.criterion) - danishCriteria.indexOf(b.criterion))
      .map(({ criterion, met, source, checkedOn }) => ({ criterion, met: met ? "yes" : "no", source, checked_on: checkedOn })),
    ...(of.successors.get(id) ?? []).map(({ slug: successor, told: { kind, since, source } }) => ({ successor, kind, since, source })),
  ];
  return (things.length === 0 ? [{}] : things).map((thing) => ({ ...profile, ...thing }));
}

async function registerIn(reader: Reader): Promise<Register> {
  const awards = await reader
    .select()
    .from(labelAward)
    .where(isNull(labelAward.removedAt))
    .orderBy(asc(labelAward.awardedFrom), asc(labelAward.id));
  const criteria = await reader.select().from(registerCriterion);
  const successors = await reader
    .select({ slug: registerCluster.slug, told: registerSuccessor })
    .from(registerSuccessor)
    .innerJoin(registerCluster, eq(registerCluster.id, registerSuccessor.successorId))
    .where(isNull(registerCluster.removedAt))
    .orderBy(asc(registerCluster.slug));
  return {
    awards: Map.groupBy(awards, ({ clusterId }) => clusterId),
    criteria: Map.groupBy(criteria, ({ clusterId }) => clusterId),
    successors: Map.groupBy(successors, ({ told }) => told.clusterId),
  };
}

/** A workbook's cells are texts: only one that an import would take an apostrophe away from needs one there. */
const quotedInWorkbook = (text: string) => (text.startsWith("'") ? quotedText(text) : text);

const Input = z.strictObject({ format: z.enum(["csv", "xlsx"]) });

/**
 * The register as a sheet that `previewRegister` takes again: a row for each award, each of the five Danish criteria that
 * was checked and each successor, and for each cluster without any; as a workbook, or as CSV in UTF-8 with a mark of its encoding, so that spreadsheets read the letters.
 */
export const exportRegister = verb("register.change", Input, async (context, { format }) => {
  if (!context.may(null)) return refuse("not-found");
  const { reader } = context.database;
  const clusters = await reader
    .select()
    .from(registerCluster)
    .where(isNull(registerCluster.removedAt))
    .orderBy(asc(registerCluster.sortName), asc(registerCluster.slug));
  const register = await registerIn(reader);
  const rows = clusters.flatMap((cluster) => rowsOf(cluster, register)).map((cells) => sheetColumns.map((column) => cells[column] ?? ""));
  const madeAt = context.clock();
  const columns = sheetColumns.map((header) => ({ header, kind: "text" as const, width: 18 }));
  const bytes =
    format === "csv"
      ? csvFile([sheetColumns, ...rows])
      : await writeWorkbook([{ name: "Register", columns, rows: rows.map((row) => row.map(quotedInWorkbook)) }], {
          title: "Register",
          madeAt,
        });
  return done({ bytes, fileName: `register-${danishDate(madeAt)}.${format}` });
});
