import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { agreedRating } from "#db/schema/sparring.ts";
import { pointsFaults } from "#lib/domain/sparring/check.ts";
import { Agreement, Confirmation } from "#lib/domain/sparring/schema.ts";
import type { AgreementsAt } from "#lib/domain/sparring/view.ts";
import { recordSparring } from "#lib/usecases/independence/record.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, type Standing, verb } from "#lib/usecases/kernel/verb.ts";
import { agreementsIn, noAgreement } from "./agreements.ts";
import { findCase } from "./case.ts";

function standingOf({ version, agreed, proposed }: AgreementsAt): Standing {
  const newest = proposed ?? agreed;
  if (newest === null) return { value: null, version, by: null, at: null };
  const { points, reason, side, by, at, confirmed } = newest;
  return { value: { points, reason, side, confirmed: confirmed !== null }, version, by, at: new Date(at) };
}

async function agreementsAt(writer: Writer, caseId: string, indicator: string): Promise<AgreementsAt> {
  return (await agreementsIn(writer, caseId, indicator)).get(indicator) ?? noAgreement;
}

/**
 * Proposes what both sides agree on at an indicator; it holds once the other side has confirmed it, and until then the
 * agreement before it does. Refused as `invalid` beyond the maximum, as `stale` with what stands when somebody has
 * proposed or agreed since `version`.
 */
export const proposeAgreement = verb("sparring.agree", Agreement, async (context, { case: id, indicator, version, points, reason }) =>
  context.database.write(async (writer) => {
    const found = await findCase(writer, context.actor, id);
    const rules = found?.edition.indicators[found.edition.positions.get(indicator) ?? -1];
    if (found === null || rules === undefined || !context.may(found)) return refuse("not-found");
    const faults = pointsFaults(rules, points);
    if (faults.length > 0) return refuse("invalid", faults);
    const standing = await agreementsAt(writer, id, indicator);
    if (standing.version !== version) return refuse("stale", undefined, { standing: standingOf(standing) });
    const row = { caseId: id, indicatorId: indicator, version: version + 1, points, reason: reason.trim(), side: found.side };
    await writer.insert(agreedRating).values({ ...row, proposedBy: personOf(context), proposedAt: context.clock() });
    await recordSparring(writer, context, found);
    const detail = { indicator, version: row.version, side: found.side };
    await audit(writer, context, "sparring.agree", { organisation: found.organisation, subject: id, detail });
    return done({ version: row.version });
  }),
);

/**
 * Says yes to the other side's proposal of that version. Refused as `own-proposal` to the side that made it, as `stale`
 * with what stands when it waits no more or a newer one has come.
 */
export const confirmAgreement = verb("sparring.agree", Confirmation, async (context, { case: id, indicator, version }) =>
  context.database.write(async (writer) => {
    const found = await findCase(writer, context.actor, id);
    if (found === null || !found.edition.positions.has(indicator) || !context.may(found)) return refuse("not-found");
    const standing = await agreementsAt(writer, id, indicator);
    const { proposed } = standing;
    if (proposed === null || proposed.version !== version) return refuse("stale", undefined, { standing: standingOf(standing) });
    if (proposed.side === found.side) return refuse("own-proposal");
    const waiting = and(
      ...[eq(agreedRating.caseId, id), eq(agreedRating.indicatorId, indicator), eq(agreedRating.version, version)],
      ...[isNull(agreedRating.confirmedAt), ne(agreedRating.side, found.side)],
    );
    const yes = { confirmedBy: personOf(context), confirmedAt: context.clock() };
    const { rowsAffected } = await writer.update(agreedRating).set(yes).where(waiting);
    if (rowsAffected !== 1) throw new Error("a proposal changed inside the write that read it");
    await recordSparring(writer, context, found);
    const detail = { indicator, version, confirmed: true };
    await audit(writer, context, "sparring.agree", { organisation: found.organisation, subject: id, detail });
    return done({ version });
  }),
);
