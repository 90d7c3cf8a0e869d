import "server-only";
import { danishDate } from "#lib/domain/date.ts";
import { compareEditions } from "#lib/domain/edition/compare.ts";
import { OneDraft } from "#lib/domain/edition/desk.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { namesOf } from "#lib/usecases/people/names.ts";
import { lastRevision } from "./draft.ts";
import { findDraft } from "./find-draft.ts";

/**
 * A draft side by side with what it would take the place of (`replaces` and `comparison`, null where there is none), its
 * plan, whether its number is taken by now (`taken`), and what may be done with it.
 */
export const readDraft = verb("edition.inspect", OneDraft, async (context, { draft: id }) => {
  if (!context.may(null)) return refuse("not-found");
  const { reader } = context.database;
  const found = await findDraft(reader, id);
  if (found === null) return refuse("not-found");
  const { row, draft, replaces } = found;
  const [names, last] = await Promise.all([namesOf(reader, [row.changedBy, row.plannedBy]), lastRevision(reader, row.editionId)]);
  const { revision, digest, effectOn } = row;
  const { title, basis, visibility = "members", effectiveFrom = null } = draft.document;
  const [prepares, publishes] = [context.can("edition.prepare", null), context.can("edition.publish", null)];
  const taken = last >= revision;
  return done({
    ...{ id, edition: row.editionId, revision, digest, title, basis, visibility, effectiveFrom, taken },
    ...{ changedBy: names.get(row.changedBy) ?? null, changedAt: row.changedAt.toISOString() },
    plan: effectOn === null ? null : { effectOn, by: names.get(row.plannedBy ?? "") ?? null },
    replaces:
      replaces === null ? null : { edition: replaces.document.id, revision: replaces.document.revision, title: replaces.document.title },
    comparison: replaces === null ? null : compareEditions(replaces.document, draft.document),
    today: danishDate(context.clock()),
    can: {
      publish: publishes && effectOn === null && !taken,
      callOff: publishes && effectOn !== null,
      delete: prepares && effectOn === null,
      correct: prepares && effectOn === null,
    },
  });
});
