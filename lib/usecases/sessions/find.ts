import "server-only";
import { and, desc, eq, ne } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { sparringSession } from "#db/schema/sparring.ts";
import type { Actor } from "#lib/authz/actor.ts";
import { Agenda, type AgendaItem } from "#lib/domain/session/schema.ts";
import { CaseStanding } from "#lib/domain/session/standing.ts";
import { findCase, type SparringCase } from "#lib/usecases/sparring/case.ts";

/** A session with its agenda and, once it was held, what the case looked like then. */
export type Session = Omit<typeof sparringSession.$inferSelect, "agenda" | "standing"> & {
  agenda: AgendaItem[];
  standing: CaseStanding | null;
};

function sessionOf({ agenda, standing, ...row }: typeof sparringSession.$inferSelect): Session {
  return { ...row, agenda: Agenda.parse(agenda), standing: standing === null ? null : CaseStanding.parse(standing) };
}

/** A session and its case, for who may see the case; null for everybody else (sparring/case.ts). */
export async function findSession(reader: Reader, actor: Actor, id: string): Promise<{ found: SparringCase; session: Session } | null> {
  const [row] = await reader.select().from(sparringSession).where(eq(sparringSession.id, id));
  if (row === undefined) return null;
  const found = await findCase(reader, actor, row.caseId);
  return found === null ? null : { found, session: sessionOf(row) };
}

/** The sessions of a case that were not cancelled, or all of them; the newest first. */
export async function sessionsOf(reader: Reader, { id }: Pick<SparringCase, "id">): Promise<Session[]> {
  const rows = await reader
    .select()
    .from(sparringSession)
    .where(eq(sparringSession.caseId, id))
    .orderBy(desc(sparringSession.startsAt), desc(sparringSession.id));
  return rows.map(sessionOf);
}

/** What a case looked like when its last session was closed, before `than` began where one is named; null before the first. */
export async function lastStanding(
  reader: Reader,
  { id }: Pick<SparringCase, "id">,
  than?: Pick<Session, "id" | "startsAt">,
): Promise<{ standing: CaseStanding; at: Date } | null> {
  const held = and(
    eq(sparringSession.caseId, id),
    eq(sparringSession.state, "held"),
    than === undefined ? undefined : ne(sparringSession.id, than.id),
  );
  const rows = await reader.select().from(sparringSession).where(held).orderBy(desc(sparringSession.startsAt), desc(sparringSession.id));
  const before = rows.map(sessionOf).find(({ startsAt }) => than === undefined || startsAt.getTime() <= than.startsAt.getTime());
  return before === undefined || before.standing === null ? null : { standing: before.standing, at: before.startsAt };
}
