import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { assessment } from "#db/schema/assessment.ts";
import { migration } from "#db/schema/migration.ts";
import { danishDate } from "#lib/domain/date.ts";
import { fault } from "#lib/domain/fault.ts";
import { undecided } from "#lib/domain/migration/migrate.ts";
import { proposeMigration } from "#lib/domain/migration/proposal.ts";
import { MigrationDecision } from "#lib/domain/migration/schema.ts";
import { type Assessment, findAssessment } from "#lib/usecases/assessments/find.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { stampOf } from "#lib/usecases/snapshots/stamp.ts";
import { standingOf, writeRows } from "./standing.ts";
import { newerThan, publishedOf } from "./target.ts";
import { turnForward } from "./turn.ts";

type Identity = { edition: string; revision: number };

/** Moves an open assessment to another revision; false when it is no longer open or no longer where it was. */
export async function moveTo(writer: Writer, { id, organisation, edition }: Assessment, to: Identity): Promise<boolean> {
  const { id: editionId, revision } = edition.identity;
  const { rowsAffected } = await writer
    .update(assessment)
    .set({ editionId: to.edition, revision: to.revision })
    .where(
      and(
        ...[eq(assessment.id, id), eq(assessment.organisationId, organisation), eq(assessment.state, "open")],
        ...[eq(assessment.editionId, editionId), eq(assessment.revision, revision)],
      ),
    );
  return rowsAffected === 1;
}

/**
 * Carries an open assessment over to the newer revision or edition that was proposed, each answer as decided, in one
 * transaction and with history. Refused as `undecided` with a fault for every answer that somebody must look at first, as
 * `answers-changed` when somebody answered since the proposal was read or it is no longer the one, as `submitted`.
 */
export const applyMigration = verb("assessment.migrate", MigrationDecision, async (context, { assessment: id, to, stamp, choices }) => {
  const { database, actor } = context;
  const round = await findAssessment(database.reader, actor, id);
  if (round === null || !context.may({ ...round, state: "open" })) return refuse("not-found");
  if (!context.may(round)) return refuse("submitted");
  const target = await newerThan(database.reader, round.edition, (revision) => context.can("edition.read", revision));
  if (target?.document.id !== to.edition || target.document.revision !== to.revision) return refuse("answers-changed");
  const from = await publishedOf(database.reader, round.edition);
  const decisions = Object.fromEntries(choices.map(({ indicator, choice }) => [indicator, choice]));
  return database.write(async (writer) => {
    if ((await stampOf(writer, id)) !== stamp) return refuse("answers-changed");
    const now = await standingOf(writer, id, danishDate(context.clock()));
    const proposal = proposeMigration(from.document, target.document, now.answers);
    const open = undecided(proposal, decisions);
    if (open.length > 0)
      return refuse(
        "undecided",
        open.map((indicator) => fault(["choices", indicator], "required")),
      );
    const { before, writes } = turnForward(target.document, now, proposal, decisions);
    if (!(await moveTo(writer, round, to))) return refuse("answers-changed");
    const { edition: fromEdition, revision: fromRevision } = proposal.from;
    const made = { id: randomUUID(), assessmentId: id, fromEdition, fromRevision, toEdition: to.edition, toRevision: to.revision };
    await writer.insert(migration).values({ ...made, decisions, before, appliedBy: personOf(context), appliedAt: context.clock() });
    await writeRows(writer, context, id, writes);
    const detail = { migration: made.id, edition: to.edition, revision: to.revision, changed: writes.length };
    await audit(writer, context, "assessment.migrate", { organisation: round.organisation, subject: id, detail });
    return done({ migration: made.id, changed: writes.length });
  });
});
