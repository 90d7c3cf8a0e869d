import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { referenceFigure } from "#db/schema/release.ts";
import { danishDate } from "#lib/domain/date.ts";
import { fault } from "#lib/domain/fault.ts";
import { keptNumber, NewReference, OneReference } from "#lib/domain/insight/reference.ts";
import * as z from "#lib/domain/zod.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { type Context, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { referencesOf } from "./references.ts";

const { id: edition, indicators } = currentEdition;

/** The reference figures of the edition that is in use, what they can be given for, and the one named as just removed. */
export const readReferences = verb(
  "reference.change",
  z.strictObject({ removed: z.optional(z.string()) }),
  async (context, { removed }) => {
    const { reader } = context.database;
    const [gone] =
      removed === undefined
        ? []
        : await reader
            .select({ id: referenceFigure.id, label: { da: referenceFigure.labelDa, en: referenceFigure.labelEn } })
            .from(referenceFigure)
            .where(and(eq(referenceFigure.id, removed), isNotNull(referenceFigure.removedAt)));
    return done({
      references: await referencesOf(reader, edition),
      indicators: indicators.map(({ id, title }) => ({ id, title })),
      removed: gone ?? null,
    });
  },
);

/** Adds a figure from a publication, with its source; in points of an indicator, or in per cent for the total. */
export const addReference = verb(
  "reference.change",
  NewReference,
  async (context, { indicator, labelDa, labelEn, value, year, source }) => {
    const of = indicators.find(({ id }) => id === indicator);
    const [given, today] = [keptNumber(value), danishDate(context.clock())];
    const most = of?.maxPoints ?? 100;
    const faults = [
      ...(indicator !== "" && of === undefined ? [fault(["indicator"], "unknown-indicator", { value: indicator })] : []),
      ...(Number(given) > most ? [fault(["value"], "out-of-range", { min: 0, max: most })] : []),
      ...(Number(year) > Number(today.slice(0, 4)) ? [fault(["year"], "out-of-range", { min: 1900, max: today.slice(0, 4) })] : []),
    ];
    if (faults.length > 0) return refuse("invalid", faults);
    const [id, changedBy, changedAt] = [randomUUID(), personOf(context), context.clock()];
    const texts = { labelDa: labelDa.trim(), labelEn: labelEn.trim(), source: source.trim() };
    const row = { id, editionId: edition, indicatorId: indicator === "" ? null : indicator, value: given, year: Number(year), ...texts };
    await context.database.write(async (writer) => {
      await writer.insert(referenceFigure).values({ ...row, changedBy, changedAt });
      await audit(writer, context, "reference.change", { subject: id, detail: { did: "added", indicator: row.indicatorId } });
    });
    return done({ id });
  },
);

/** Sets whether a figure counts as removed; what already is so is not there to be changed. */
async function setRemoved(context: Context<"reference.change">, id: string, removed: boolean) {
  const [by, at] = [personOf(context), context.clock()];
  return context.database.write(async (writer) => {
    const isOther = removed ? isNull(referenceFigure.removedAt) : isNotNull(referenceFigure.removedAt);
    const { rowsAffected } = await writer
      .update(referenceFigure)
      .set({ removedAt: removed ? at : null, changedBy: by, changedAt: at })
      .where(and(eq(referenceFigure.id, id), isOther));
    if (rowsAffected !== 1) return refuse("not-found");
    await audit(writer, context, "reference.change", { subject: id, detail: { did: removed ? "removed" : "restored" } });
    return done({ id });
  });
}

/** Takes a figure out; `restoreReference` brings it back as it was. */
export const removeReference = verb("reference.change", OneReference, (context, { id }) => setRemoved(context, id, true));

/** Brings a removed figure back. */
export const restoreReference = verb("reference.change", OneReference, (context, { id }) => setRemoved(context, id, false));
