import "server-only";
import { danishDate } from "#lib/domain/date.ts";
import type { Edition } from "#lib/domain/edition/edition.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { proposeMigration } from "#lib/domain/migration/proposal.ts";
import * as z from "#lib/domain/zod.ts";
import { findAssessment } from "#lib/usecases/assessments/find.ts";
import type { Prepared } from "#lib/usecases/editions/prepared.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { stampOf } from "#lib/usecases/snapshots/stamp.ts";
import { lastMigration } from "./last.ts";
import { standingOf } from "./standing.ts";
import { newerThan, publishedOf } from "./target.ts";

/** An edition as a page shows it: the document, and the digests that its view needs. */
type Shown = { document: EditionDocument; identity: Edition["identity"] };

/** Whether a proposal leads to what counted before: the revision that the assessment follows was withdrawn. */
const leadsBack = (from: EditionDocument, to: EditionDocument) =>
  to.id === from.id ? to.revision < from.revision : to.order <= from.order;

const shown = ({ document, edition }: Prepared): Shown => ({ document, identity: edition.identity });

/**
 * What a newer revision or edition that the reader may see would do to an open assessment (`proposal`, null when there is
 * none; `isBack` when it is an older one, because the assessment's own was withdrawn), and the migration that can be taken
 * back (`back`, null when there is none). `stamp` goes along with the decision.
 */
export const readMigration = verb("assessment.read", z.strictObject({ assessment: z.string() }), async (context, asked) => {
  const { reader } = context.database;
  const round = await findAssessment(reader, context.actor, asked.assessment);
  if (round === null || !context.may(round)) return refuse("not-found");
  const isOpen = round.state === "open";
  const stamp = await stampOf(reader, round.id);
  const from = await publishedOf(reader, round.edition);
  const to = isOpen ? await newerThan(reader, round.edition, (revision) => context.can("edition.read", revision)) : null;
  const { answers } = await standingOf(reader, round.id, danishDate(context.clock()));
  const last = isOpen ? await lastMigration(reader, round) : null;
  const { id, organisation, state } = round;
  const proposed = (target: Prepared) => ({
    ...{ to: shown(target), isBack: leadsBack(from.document, target.document) },
    indicators: proposeMigration(from.document, target.document, answers).indicators,
  });
  return done({
    ...{ id, organisation: organisation as string, state, stamp, from: shown(from) },
    proposal: to === null ? null : proposed(to),
    back: last === null ? null : { id: last.id, edition: last.fromEdition, revision: last.fromRevision, at: last.appliedAt.toISOString() },
    can: { migrate: context.can("assessment.migrate", round) },
  });
});
