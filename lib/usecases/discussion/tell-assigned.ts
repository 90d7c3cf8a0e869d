import "server-only";
import { and, eq, gt, gte, isNull, lt, ne } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { assessment, assignment } from "#db/schema/assessment.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { person } from "#db/schema/identity.ts";
import { job } from "#db/schema/job.ts";
import { membership, organisation } from "#db/schema/organisation.ts";
import { reminderChoice } from "#db/schema/plan.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { environment } from "#lib/platform/env.ts";
import { prepared } from "#lib/usecases/editions/prepared.ts";
import { ofAssessment } from "#lib/usecases/editions/standing.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { handler } from "#lib/usecases/jobs/handler.ts";
import { kinds, type Payload } from "#lib/usecases/jobs/kinds.ts";

/** How long, in milliseconds, a letter waits for more that the same person gives to the same colleague. */
const gathering = 10 * 60_000;

/** The most indicators that one letter names, and the most characters of each. */
const [most, longest] = [200, 300];

/** Who was asked to answer indicators of a round, and by whom. */
type Given = { assessment: string; by: string; to: string };

/** Asks for the letter about what somebody has just given to a colleague, unless one waits that will tell it too. */
export async function enqueueAssigned(writer: Writer, given: Given, now: Date): Promise<void> {
  const kind = "assigned";
  const key = `${given.assessment}:${given.by}:${given.to}:`;
  const ofThem = and(eq(job.kind, kind), gte(job.key, key), lt(job.key, `${key}~`));
  if ((await writer.$count(job, and(ofThem, isNull(job.doneAt), isNull(job.failedAt), gt(job.runAt, now)))) > 0) return;
  const since = now.getTime();
  await enqueue(writer, { kind, key: `${key}${since}`, payload: { ...given, since }, runAt: new Date(since + gathering) });
}

/** Who is told, where, and of which edition; nobody where the round is over, its organisation is about to be deleted, or they may not answer or want no mail. */
async function toldIn(reader: Reader, given: Given) {
  const isTheirs = and(eq(reminderChoice.organisationId, membership.organisationId), eq(reminderChoice.personId, membership.personId));
  const [found] = await reader
    .select({
      ...{ email: person.email, locale: person.locale, choice: reminderChoice.choice, name: organisation.name, slug: organisation.slug },
      ...{ editionId: assessment.editionId, revision: assessment.revision },
      ...{ digest: editionRevision.digest, rulesDigest: editionRevision.rulesDigest },
    })
    .from(assessment)
    .innerJoin(editionRevision, ofAssessment)
    .innerJoin(organisation, eq(organisation.id, assessment.organisationId))
    .innerJoin(membership, and(eq(membership.organisationId, organisation.id), eq(membership.personId, given.to)))
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(reminderChoice, isTheirs)
    .where(
      and(
        ...[eq(assessment.id, given.assessment), eq(assessment.state, "open"), isNull(organisation.deletedAt)],
        ...[isNull(person.erasedAt), ne(membership.role, "reader")],
      ),
    );
  return found === undefined || found.choice === "off" ? null : found;
}

type Told = NonNullable<Awaited<ReturnType<typeof toldIn>>>;

/** What was given since, and is still theirs from the same hand: number and title of each indicator, in the edition's order. */
async function indicatorsFor(reader: Reader, { assessment: id, by, to, since }: Payload<"assigned">, told: Told): Promise<string[]> {
  const rows = await reader
    .select({ indicator: assignment.indicatorId })
    .from(assignment)
    .where(
      and(
        ...[eq(assignment.assessmentId, id), eq(assignment.personId, to), eq(assignment.assignedBy, by)],
        gte(assignment.assignedAt, new Date(since)),
      ),
    );
  const given = new Set(rows.map(({ indicator }) => indicator));
  const { document } = await prepared(reader, told);
  const named = document.indicators.filter((one) => given.has(one.id)).slice(0, most);
  return named.map((one) => `${one.id} ${one.title[told.locale]}`.slice(0, longest));
}

/** Tells somebody by one letter which indicators a colleague asks them to answer. It names the indicators and nothing of what is answered. */
export const tellsAssigned = handler(kinds.assigned, async ({ id, clock, database: { reader } }, given) => {
  const told = await toldIn(reader, given);
  const indicators = told === null ? [] : await indicatorsFor(reader, given, told);
  if (told === null || indicators.length === 0) return undefined;
  const [by] = await reader.select({ name: person.name }).from(person).where(eq(person.id, given.by));
  const link = environment().PUBLIC_URL + addressOf(told.locale, { page: "workspace", params: { organisation: told.slug } });
  const values = { inviter: by?.name || told.name, organisation: told.name, indicators };
  const payload = { to: told.email, locale: told.locale, template: "assigned" as const, link, values };
  return (writer) => enqueue(writer, { kind: "mail", key: `assigned:${id}`, payload, runAt: clock() });
});
