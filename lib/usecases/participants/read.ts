import "server-only";
import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { danishDate } from "#lib/domain/date.ts";
import { onDay } from "#lib/domain/participants/counts.ts";
import { type Participant, participantTypes } from "#lib/domain/participants/participant.ts";
import { regionOf } from "#lib/domain/region/region-of.ts";
import { regionsOn } from "#lib/domain/region/regions.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { type OrganisationScope, scopeOf } from "#lib/usecases/organisations/scope.ts";
import { lastImport, participantsOf } from "./list.ts";

/** How many of some participants are where on a day: the regions that exist then, and those that lie in none of them. */
function byRegion(participants: readonly Participant[], day: string) {
  const placed = participants.map(({ postcode }) => (postcode === undefined ? "unknown" : regionOf(postcode, day)));
  const count = (region: string) => placed.filter((one) => one === region).length;
  return {
    regions: regionsOn(day).map(({ id, title }) => ({ id, title, count: count(id) })),
    elsewhere: count("outside-denmark"),
    unplaced: count("unknown"),
  };
}

async function importOf(reader: Reader, organisation: OrganisationScope) {
  const found = await lastImport(reader, organisation);
  if (found === undefined) return null;
  const [by] = await reader.select({ name: person.name }).from(person).where(eq(person.id, found.importedBy));
  return { at: found.importedAt.toISOString(), by: by?.name ?? "", rows: found.rows };
}

/** What a list says on a day, in numbers. */
async function countsOf(reader: Reader, organisation: OrganisationScope, day: string) {
  const imported = await importOf(reader, organisation);
  if (imported === null) return null;
  const { present, committed } = onDay(await participantsOf(reader, organisation), day);
  const ofType = (type: Participant["type"]) => present.filter((one) => one.type === type).length;
  const known = participantTypes.map((type) => ({ type, count: ofType(type) }));
  const types = [...known, { type: "unknown" as const, count: ofType(undefined) }];
  return { imported, present: present.length, committed: committed.length, types, ...byRegion(present, day) };
}

/** What the list of participants says today, in numbers; the rows themselves are not shown again. */
export const readParticipants = verb("participants.read", z.strictObject({ slug: z.string() }), async (context, { slug }) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation, name } = scope;
  const today = danishDate(context.clock());
  const list = await countsOf(reader, organisation, today);
  return done({ slug, name, today, list, can: { import: context.can("participants.import", scope) } });
});

/** What a page shows of a list. */
export type ParticipantList = NonNullable<Awaited<ReturnType<typeof countsOf>>>;
