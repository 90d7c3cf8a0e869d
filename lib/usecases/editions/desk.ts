import "server-only";
import { asc, desc, sql } from "drizzle-orm";
import { editionDraft, editionWithdrawal } from "#db/schema/edition-desk.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import type { LocalText } from "#lib/domain/edition/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { namesOf } from "#lib/usecases/people/names.ts";

// Documents are large, and only their titles are shown.
const columns = {
  ...{ editionId: editionRevision.editionId, revision: editionRevision.revision, basis: editionRevision.basis },
  ...{ visibility: editionRevision.visibility, effectiveFrom: editionRevision.effectiveFrom, publishedAt: editionRevision.publishedAt },
  title: sql<string>`json_extract(${editionRevision.document}, '$.title')`,
};
type Row = Omit<typeof editionRevision.$inferSelect, "digest" | "rulesDigest" | "order" | "document"> & { title: string };
const draftColumns = {
  ...{ id: editionDraft.id, editionId: editionDraft.editionId, revision: editionDraft.revision, effectOn: editionDraft.effectOn },
  ...{ changedBy: editionDraft.changedBy, changedAt: editionDraft.changedAt, plannedBy: editionDraft.plannedBy },
  title: sql<string>`json_extract(${editionDraft.document}, '$.title')`,
};

/** `current`: for signed-in people; `public`: the current one for the public, where that is another; then those before, and those withdrawn. */
type State = "current" | "public" | "earlier" | "withdrawn";

const titleOf = ({ title }: { title: string }) => JSON.parse(title) as LocalText;

function stateOf(row: Row, standing: readonly Row[]): State {
  if (!standing.includes(row)) return "withdrawn";
  if (standing[0] === row) return "current";
  return standing.find(({ visibility }) => visibility === "public") === row ? "public" : "earlier";
}

/** CED's desk of editions: every edition with its revisions, the newest first, which of them counts, and the drafts with their days. */
export const readDesk = verb("edition.inspect", z.strictObject({}), async (context) => {
  if (!context.may(null)) return refuse("not-found");
  const { reader } = context.database;
  const [rows, drafts, withdrawals] = await Promise.all([
    reader.select(columns).from(editionRevision).orderBy(desc(editionRevision.order), desc(editionRevision.revision)),
    reader.select(draftColumns).from(editionDraft).orderBy(asc(editionDraft.effectOn), desc(editionDraft.changedAt)),
    reader.select().from(editionWithdrawal),
  ]);
  const names = await namesOf(reader, [
    ...drafts.flatMap(({ changedBy, plannedBy }) => [changedBy, plannedBy]),
    ...withdrawals.map(({ withdrawnBy }) => withdrawnBy),
  ]);
  const nameOf = (id: string | null) => names.get(id ?? "") ?? null;
  const gone = (row: Row) => withdrawals.find(({ editionId, revision }) => editionId === row.editionId && revision === row.revision);
  const mayWithdraw = context.can("edition.withdraw", null);
  const editions = [...Map.groupBy(rows, ({ editionId }) => editionId)].map(([id, of]) => {
    const standing = of.filter((row) => gone(row) === undefined);
    const revisions = of.map((row) => {
      const { revision, basis, visibility, effectiveFrom, publishedAt } = row;
      const withdrawal = gone(row);
      const left = standing.filter((other) => other !== row && (visibility !== "public" || other.visibility === "public"));
      return {
        ...{ revision, basis, visibility, effectiveFrom, publishedAt: publishedAt.toISOString(), state: stateOf(row, standing) },
        withdrawn:
          withdrawal === undefined
            ? null
            : { by: nameOf(withdrawal.withdrawnBy), at: withdrawal.withdrawnAt.toISOString(), reason: withdrawal.reason },
        can: {
          withdraw: mayWithdraw && withdrawal === undefined && left.length > 0,
          reinstate: mayWithdraw && withdrawal !== undefined,
        },
      };
    });
    return { id, title: titleOf(standing[0] ?? of[0] ?? { title: "{}" }), revisions };
  });
  return done({
    editions,
    drafts: drafts.map((row) => ({
      ...{ id: row.id, edition: row.editionId, revision: row.revision, title: titleOf(row), effectOn: row.effectOn },
      ...{ changedBy: nameOf(row.changedBy), changedAt: row.changedAt.toISOString(), plannedBy: nameOf(row.plannedBy) },
    })),
    can: { prepare: context.can("edition.prepare", null) },
  });
});

type Value<T> = T extends { ok: true; value: infer V } ? V : never;
export type Desk = Value<Awaited<ReturnType<typeof readDesk>>>;
