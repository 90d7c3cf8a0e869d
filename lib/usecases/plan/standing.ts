import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { assessment } from "#db/schema/assessment.ts";
import type { Edition } from "#lib/domain/edition/edition.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { type EditionView, titlesOf, viewOf } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { findAssessment } from "#lib/usecases/assessments/find.ts";
import { readResult } from "#lib/usecases/assessments/read-result.ts";
import { openAssessment } from "#lib/usecases/assessments/start.ts";
import { findRevision } from "#lib/usecases/editions/find.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";

/** What the plan is held against: the open round's result as of today, else the last submitted one's as it was stored. */
export type PlanStanding = {
  assessment: string;
  state: "open" | "submitted";
  edition: Edition;
  result: Result;
  /** The edition's titles in one language. */
  view: EditionView;
};

async function lastSubmitted(reader: Reader, organisation: OrganisationScope): Promise<string | null> {
  const [last] = await reader
    .select({ id: assessment.id })
    .from(assessment)
    .where(and(eq(assessment.organisationId, organisation), eq(assessment.state, "submitted")))
    .orderBy(desc(assessment.submittedAt), desc(assessment.id))
    .limit(1);
  return last?.id ?? null;
}

/** Where an organisation stands; null before its first round. The caller has been asked whether they may see the plan. */
export async function standingFor(caller: Caller, organisation: OrganisationScope, locale: Locale): Promise<PlanStanding | null> {
  const { reader } = caller.database;
  const id = (await openAssessment(reader, organisation)) ?? (await lastSubmitted(reader, organisation));
  if (id === null) return null;
  const [round, scored] = await Promise.all([findAssessment(reader, caller.actor, id), readResult(caller, { assessment: id })]);
  if (round === null || !scored.ok) return null;
  // The organisation keeps this revision, so it may see its titles, whatever revisions are shown to others.
  const { id: edition, revision } = round.edition.identity;
  const found = await findRevision(reader, { id: edition, revision }, () => true);
  if (typeof found === "string") throw new Error(`the revision of the assessment ${id} is gone`);
  const view = titlesOf(viewOf(found.document, round.edition.identity, locale));
  return { assessment: id, state: round.state, edition: round.edition, result: JSON.parse(scored.value.text) as Result, view };
}
