import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { labelAward, registerCluster } from "#db/schema/register.ts";
import { danishDate } from "#lib/domain/date.ts";
import { type SheetColumn, sheetColumns } from "#lib/domain/register/sheet.ts";
import * as z from "#lib/domain/zod.ts";
import { csvFile, writeWorkbook } from "#lib/platform/spreadsheet.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import type { AwardRow, ClusterRow } from "./rows.ts";

function cellsOf(cluster: ClusterRow, award: AwardRow | null): Record<SheetColumn, string | null | undefined> {
  const { slug, name, field, region, host, founded, website, eccp } = cluster;
  return {
    ...{ slug, name, field, region, region_confidence: cluster.regionConfidence, host, founded, website, eccp },
    ...{ label: award?.label, awarded: award?.awarded, valid_until: award?.validUntil, certificate: award?.certificate },
    ...{ score_percent: award?.scorePercent, source: award?.source, confidence: award?.confidence, note: award?.note },
  };
}

const Input = z.strictObject({ format: z.enum(["csv", "xlsx"]) });

/**
 * The register as a sheet that `previewRegister` takes again: a row for each award, and for each cluster without one; as a
 * workbook, or as CSV in UTF-8 with a mark of its encoding, so that spreadsheets read the letters.
 */
export const exportRegister = verb("register.change", Input, async (context, { format }) => {
  if (!context.may(null)) return refuse("not-found");
  const found = await context.database.reader
    .select({ cluster: registerCluster, award: labelAward })
    .from(registerCluster)
    .leftJoin(labelAward, and(eq(labelAward.clusterId, registerCluster.id), isNull(labelAward.removedAt)))
    .where(isNull(registerCluster.removedAt))
    .orderBy(asc(registerCluster.sortName), asc(registerCluster.slug), asc(labelAward.awardedFrom), asc(labelAward.id));
  const rows = found.map(({ cluster, award }) => {
    const cells = cellsOf(cluster, award);
    return sheetColumns.map((column) => cells[column] ?? "");
  });
  const madeAt = context.clock();
  const columns = sheetColumns.map((header) => ({ header, kind: "text" as const, width: 18 }));
  const bytes =
    format === "csv"
      ? csvFile([sheetColumns, ...rows])
      : await writeWorkbook([{ name: "Register", columns, rows }], { title: "Register", madeAt });
  return done({ bytes, fileName: `register-${danishDate(madeAt)}.${format}` });
});
