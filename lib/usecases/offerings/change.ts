import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { offering } from "#db/schema/offering.ts";
import { ChangedOffering, NewOffering, OneSeen } from "#lib/domain/offering/schema.ts";
import type * as z from "#lib/domain/zod.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { type Context, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { indicatorFaults, linkIndicators, offeringColumns, stampOf } from "./columns.ts";

/** Adds something that CED offers, linked to the indicators it helps with. */
export const addOffering = verb("offering.change", NewOffering, async (context, fields) => {
  if (!context.may(null)) return refuse("not-found");
  const faults = await indicatorFaults(context.database.reader, fields);
  if (faults.length > 0) return refuse("invalid", faults);
  const id = randomUUID();
  return context.database.write(async (writer) => {
    await writer.insert(offering).values({ id, ...offeringColumns(fields), version: 1, ...stampOf(context) });
    await linkIndicators(writer, id, fields);
    await audit(writer, context, "offering.change", { subject: id, detail: { did: "added", kind: fields.kind } });
    return done({ id });
  });
});

/** Changes an offering and its links, if it still is as the caller saw it (`conflict`). */
export const changeOffering = verb("offering.change", ChangedOffering, async (context, { id, version, ...fields }) => {
  if (!context.may(null)) return refuse("not-found");
  const faults = await indicatorFaults(context.database.reader, fields);
  if (faults.length > 0) return refuse("invalid", faults);
  return context.database.write(async (writer) => {
    const isThere = and(eq(offering.id, id), isNull(offering.removedAt));
    if ((await writer.$count(offering, isThere)) === 0) return refuse("not-found");
    const { rowsAffected } = await writer
      .update(offering)
      .set({ ...offeringColumns(fields), version: version + 1, ...stampOf(context) })
      .where(and(isThere, eq(offering.version, version)));
    if (rowsAffected !== 1) return refuse("conflict");
    await linkIndicators(writer, id, fields);
    await audit(writer, context, "offering.change", { subject: id, detail: { did: "changed", version: version + 1 } });
    return done({ id });
  });
});

/** Sets whether an offering counts as removed, if it still is as it was seen; its events and what came of them stay. */
async function setRemoved(context: Context<"offering.change">, { id, version }: z.output<typeof OneSeen>, removed: boolean) {
  if (!context.may(null)) return refuse("not-found");
  return context.database.write(async (writer) => {
    const isOther = and(eq(offering.id, id), removed ? isNull(offering.removedAt) : isNotNull(offering.removedAt));
    if ((await writer.$count(offering, isOther)) === 0) return refuse("not-found");
    const { rowsAffected } = await writer
      .update(offering)
      .set({ removedAt: removed ? context.clock() : null, version: version + 1, ...stampOf(context) })
      .where(and(isOther, eq(offering.version, version)));
    if (rowsAffected !== 1) return refuse("conflict");
    await audit(writer, context, "offering.change", { subject: id, detail: { did: removed ? "removed" : "restored" } });
    return done({ id });
  });
}

/** Takes an offering out of the catalogue; `restoreOffering` brings it back as it was. */
export const removeOffering = verb("offering.change", OneSeen, (context, input) => setRemoved(context, input, true));

/** Brings a removed offering back. */
export const restoreOffering = verb("offering.change", OneSeen, (context, input) => setRemoved(context, input, false));
