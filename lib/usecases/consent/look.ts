import "server-only";
import { sql } from "drizzle-orm";
import { look } from "#db/schema/consent.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import type { SparringCase } from "#lib/usecases/sparring/case.ts";

type What = (typeof look.$inferInsert)["what"];

const quiet = 10 * 60 * 1000;

/**
 * Writes down that somebody of CED looked at what a secretariat shared; its own people's looks are not logged. The same
 * look within ten minutes is one look.
 */
export async function recordLook(caller: Caller, { side, organisation, id }: SparringCase, what: What, subject?: string): Promise<void> {
  if (side !== "ced") return;
  const [at, who] = [caller.clock().getTime(), personOf(caller)];
  const [about, before] = [subject ?? null, at - quiet];
  await caller.database.write((writer) =>
    writer.run(sql`insert into ${look} (organisation_id, assessment_id, person_id, at, what, subject)
      select ${organisation}, ${id}, ${who}, ${at}, ${what}, ${about} where not exists (
        select 1 from ${look} where organisation_id = ${organisation} and assessment_id = ${id} and person_id = ${who}
          and what = ${what} and subject is ${about} and at > ${before})`),
  );
}
