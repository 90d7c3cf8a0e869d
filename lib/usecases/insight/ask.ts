import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { release } from "#db/schema/release.ts";
import { compareDates, danishDate } from "#lib/domain/date.ts";
import { fault } from "#lib/domain/fault.ts";
import { WantedRelease } from "#lib/domain/insight/period.ts";
import { findRevision } from "#lib/usecases/editions/find.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

/**
 * Asks for the release of a period that has ended, under the newest revision of an edition; a job makes it, as a draft.
 * Gives its id. Refuses `period-published` where one is published for the same end, `release-underway` while one is made.
 */
export const askForRelease = verb("release.make", WantedRelease, async (context, { edition: id, from, to }) => {
  const { database, actor, clock } = context;
  if (!context.may(null)) return refuse("not-found");
  if (compareDates(from, to) > 0) return refuse("invalid", [fault(["to"], "not-after", { day: from })]);
  if (compareDates(to, danishDate(clock())) >= 0) return refuse("invalid", [fault(["to"], "in-future")]);
  const found = await findRevision(database.reader, { id }, (revision) => context.can("edition.read", revision));
  if (typeof found === "string") return refuse("unknown-edition");
  const { rulesDigest } = found.edition.identity;
  return database.write(async (writer) => {
    const of = eq(release.editionId, id);
    const published = await writer.$count(release, and(of, eq(release.to, to), eq(release.state, "published")));
    if (published > 0) return refuse("period-published");
    if ((await writer.$count(release, and(of, eq(release.state, "making")))) > 0) return refuse("release-underway");
    const [wanted, askedAt] = [randomUUID(), clock()];
    const askedBy = actor.kind === "person" ? actor.id : null;
    await writer
      .insert(release)
      .values({ id: wanted, editionId: id, rulesDigest, from, to, state: "making", progress: 0, askedBy, askedAt });
    await enqueue(writer, { kind: "release", key: wanted, payload: { release: wanted }, runAt: askedAt });
    await audit(writer, context, "release.make", { subject: wanted, detail: { edition: id, from, to } });
    return done({ release: wanted });
  });
});
