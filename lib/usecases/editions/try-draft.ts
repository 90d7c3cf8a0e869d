import "server-only";
import { setImmediate as othersTurn } from "node:timers/promises";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { snapshot } from "#db/schema/assessment.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import type { Answers } from "#lib/domain/assessment/schema.ts";
import { danishDate } from "#lib/domain/date.ts";
import { OneDraft } from "#lib/domain/edition/desk.ts";
import { countTrial, type Effect, effectOn, type Side } from "#lib/domain/edition/trial.ts";
import { answersDocument } from "#lib/usecases/assessments/answers.ts";
import { sharedClusters } from "#lib/usecases/caseload/shared.ts";
import { recordLooks } from "#lib/usecases/consent/look.ts";
import { consenting } from "#lib/usecases/insight/consenting.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { type Context, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { publishedOf } from "#lib/usecases/migration/target.ts";
import { findDraft } from "./find-draft.ts";
import { prepared } from "./prepared.ts";

type Sides = { from: Side; to: Side };

/** The latest snapshot of each organisation under an edition, on whichever of its revisions it was taken. */
async function latestOf(reader: Reader, organisations: readonly string[], edition: string) {
  const rows = await reader
    .select({
      ...{ organisation: snapshot.organisationId, answers: snapshot.answers },
      ...{ editionId: snapshot.editionId, revision: snapshot.revision, digest: snapshot.digest, rulesDigest: editionRevision.rulesDigest },
    })
    .from(snapshot)
    .innerJoin(editionRevision, and(eq(editionRevision.editionId, snapshot.editionId), eq(editionRevision.revision, snapshot.revision)))
    .where(and(inArray(snapshot.organisationId, [...organisations]), eq(snapshot.editionId, edition)))
    .orderBy(asc(snapshot.takenAt), asc(snapshot.id));
  return new Map(rows.map((row) => [row.organisation, row])).values();
}

/** The effects on everybody who consents to statistics now, without names: the clusters that a release would count. */
async function everyEffect(reader: Reader, { from, to }: Sides): Promise<Effect[]> {
  const effects: Effect[] = [];
  for await (const batch of consenting(reader))
    for (const { answers, ...key } of await latestOf(reader, batch, from.document.id)) {
      const { document } = await prepared(reader, key);
      effects.push(effectOn({ document }, JSON.parse(answers) as Answers, from, to));
      // Scoring many takes long: requests get their turn in between.
      await othersTurn();
    }
  return effects;
}

/** The effects on the clusters that share their assessment with the caller, by name; each is a look that the cluster reads. */
async function namedEffects(context: Context<"edition.inspect">, { from, to }: Sides) {
  const { reader } = context.database;
  const shared = (await sharedClusters(reader, context.actor)).map(({ newest }) => newest);
  const seen = shared.filter(
    (one) => one.side === "ced" && context.can("sparring.read", one) && one.edition.identity.id === from.document.id,
  );
  const named = seen.map(async (one) => {
    const answers = await answersDocument(reader, one.id, danishDate(context.clock()));
    const effect = answers === null ? null : effectOn(await publishedOf(reader, one.edition), answers, from, to);
    return { name: one.name, case: one.id, effect };
  });
  const found = await Promise.all(named);
  await recordLooks(context, seen, "case");
  return found.sort((one, other) => one.name.localeCompare(other.name, "da"));
}

/**
 * Tries a draft on the clusters of CED before it is published: per label, how many would gain or lose it and how many would
 * come closer to its bar or farther from it. Counted are the latest submitted assessments of those who consent to
 * statistics, under the rules of releases; named are only clusters whose assessment is shared with the caller. Every trial
 * is in the log. Refused as `nothing-to-replace` where no edition stands to compare with.
 */
export const tryDraft = verb("edition.inspect", OneDraft, async (context, { draft: id }) => {
  if (!context.may(null)) return refuse("not-found");
  const { reader } = context.database;
  const found = await findDraft(reader, id);
  if (found === null) return refuse("not-found");
  const { row, draft: to, replaces: from } = found;
  if (from === null) return refuse("nothing-to-replace");
  const labels = [...new Map([...to.document.labels, ...from.document.labels].map(({ id: label, title }) => [label, title]))];
  const trial = countTrial(
    await everyEffect(reader, { from, to }),
    labels.map(([label]) => label),
  );
  const named = await namedEffects(context, { from, to });
  await context.database.write((writer) =>
    audit(writer, context, "edition.inspect", {
      subject: id,
      detail: { edition: row.editionId, revision: row.revision, digest: row.digest },
    }),
  );
  return done({
    ...{ id, edition: row.editionId, revision: row.revision, title: to.document.title },
    replaces: { edition: from.document.id, revision: from.document.revision, title: from.document.title },
    labels: labels.map(([label, title]) => ({ label, title })),
    trial,
    named,
  });
});
