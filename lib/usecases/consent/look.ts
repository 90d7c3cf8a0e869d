import "server-only";
import { sql } from "drizzle-orm";
import { look } from "#db/schema/consent.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import type { SparringCase } from "#lib/usecases/sparring/case.ts";

type What = (typeof look.$inferInsert)["what"];
type Looked = Pick<SparringCase, "side" | "organisation" | "id">;

const minute = 60 * 1000;

/** How long the same look is one look, in milliseconds: the caseload is opened many times a day and says little each time. */
const quiet = (what: What) => (what === "caseload" ? 24 * 60 : 10) * minute;

/** Writes down a look at several cases at once, as `recordLook` does for one. */
export async function recordLooks(caller: Caller, cases: readonly Looked[], what: What, subject?: string): Promise<void> {
  const seen = cases.filter(({ side }) => side === "ced");
  if (seen.length === 0) return;
  const [at, who] = [caller.clock().getTime(), personOf(caller)];
  const [about, before] = [subject ?? null, at - quiet(what)];
  await caller.database.write(async (writer) => {
    for (const { organisation, id } of seen)
      await writer.run(sql`insert into ${look} (organisation_id, assessment_id, person_id, at, what, subject)
        select ${organisation}, ${id}, ${who}, ${at}, ${what}, ${about} where not exists (
          select 1 from ${look} where organisation_id = ${organisation} and assessment_id = ${id} and person_id = ${who}
            and what = ${what} and subject is ${about} and at > ${before})`);
  });
}

/**
 * Writes down that somebody of CED looked at what a secretariat shared; its own people's looks are not logged. The same
 * look within ten minutes is one look, at the caseload within a day.
 */
export async function recordLook(caller: Caller, seen: Looked, what: What, subject?: string): Promise<void> {
  await recordLooks(caller, [seen], what, subject);
}
