import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { planAction } from "#db/schema/plan.ts";
import type { ActionState } from "#lib/domain/plan/schema.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";
import { namesOf } from "#lib/usecases/people/names.ts";

/** An action of the plan, as pages, board view and calendar show it. `version` rises by one with each change. */
export type ActionView = {
  id: string;
  version: number;
  title: string;
  /** What it raises, unweighted; all three are null for an action of the secretariat's own. */
  indicator: string | null;
  from: number | null;
  to: number | null;
  owner: string | null;
  /** Null when nobody owns it, or when the owner was erased. */
  ownerName: string | null;
  /** YYYY-MM-DD. */
  due: string | null;
  state: ActionState;
  notPlannedBecause: string;
  note: string;
  /** Who changed it last; null when they were erased. */
  changedBy: string | null;
  changedAt: string;
};

type Row = typeof planAction.$inferSelect;

async function viewsOf(reader: Reader, rows: readonly Row[]): Promise<ActionView[]> {
  const names = await namesOf(
    reader,
    rows.flatMap(({ owner, changedBy }) => [owner, changedBy]),
  );
  return rows.map((row) => ({
    ...{ id: row.id, version: row.version, title: row.title, state: row.state, due: row.due },
    ...{ indicator: row.indicatorId, from: row.fromPoints, to: row.toPoints },
    owner: row.owner,
    ownerName: names.get(row.owner ?? "") ?? null,
    notPlannedBecause: row.notPlannedBecause ?? "",
    note: row.note ?? "",
    changedBy: names.get(row.changedBy) ?? null,
    changedAt: row.changedAt.toISOString(),
  }));
}

/** The plan of an organisation without what was removed, in the order of its titles. */
export async function actionsIn(reader: Reader, organisation: OrganisationScope): Promise<ActionView[]> {
  const ofPlan = and(eq(planAction.organisationId, organisation), isNull(planAction.removedAt));
  return viewsOf(reader, await reader.select().from(planAction).where(ofPlan).orderBy(asc(planAction.title), asc(planAction.id)));
}

/** One action of an organisation, removed or not; null when it has no such one. */
export async function actionIn(
  reader: Reader,
  organisation: OrganisationScope,
  id: string,
): Promise<{ action: ActionView; isRemoved: boolean } | null> {
  const rows = await reader
    .select()
    .from(planAction)
    .where(and(eq(planAction.organisationId, organisation), eq(planAction.id, id)));
  const [action] = await viewsOf(reader, rows);
  return action === undefined ? null : { action, isRemoved: rows[0]?.removedAt != null };
}
