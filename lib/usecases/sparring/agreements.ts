import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { agreedRating } from "#db/schema/sparring.ts";
import type { AgreementsAt, AgreementView } from "#lib/domain/sparring/view.ts";

export const noAgreement: AgreementsAt = { version: 0, agreed: null, proposed: null };

function standingOf(newestFirst: readonly AgreementView[]): AgreementsAt {
  const [newest] = newestFirst;
  if (newest === undefined) return noAgreement;
  const agreed = newestFirst.find(({ confirmed }) => confirmed !== null) ?? null;
  return { version: newest.version, agreed, proposed: newest.confirmed === null ? newest : null };
}

/** What is agreed and proposed in a case by indicator; of one indicator when it is named. */
export async function agreementsIn(reader: Reader, caseId: string, indicator?: string): Promise<ReadonlyMap<string, AgreementsAt>> {
  const [proposer, confirmer] = [alias(person, "proposer"), alias(person, "confirmer")];
  const rows = await reader
    .select({ row: agreedRating, proposer: proposer.name, confirmer: confirmer.name })
    .from(agreedRating)
    .innerJoin(proposer, eq(proposer.id, agreedRating.proposedBy))
    .leftJoin(confirmer, eq(confirmer.id, agreedRating.confirmedBy))
    .where(and(eq(agreedRating.caseId, caseId), indicator === undefined ? undefined : eq(agreedRating.indicatorId, indicator)))
    .orderBy(desc(agreedRating.version));
  const views = rows.map(({ row, ...names }) => {
    const { confirmedBy, confirmedAt } = row;
    const said = confirmedBy !== null && confirmedAt !== null;
    const view: AgreementView = {
      ...{ version: row.version, points: row.points, reason: row.reason, side: row.side },
      ...{ by: { id: row.proposedBy, name: names.proposer }, at: row.proposedAt.toISOString() },
      confirmed: said ? { by: { id: confirmedBy, name: names.confirmer ?? "" }, at: confirmedAt.toISOString() } : null,
    };
    return { indicator: row.indicatorId, view };
  });
  return new Map([...Map.groupBy(views, (one) => one.indicator)].map(([id, found]) => [id, standingOf(found.map(({ view }) => view))]));
}
