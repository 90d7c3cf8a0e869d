import { eq } from "drizzle-orm";
import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import { job } from "#db/schema/job.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { sparringMessage } from "#db/schema/sparring.ts";
import { withdrawConsent } from "#lib/usecases/consent/withdraw.ts";
import { kinds } from "#lib/usecases/jobs/kinds.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { sharedCase } from "#lib/usecases/sparring/testing/cases.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { readConversation } from "../read.ts";
import { askForEvidence, writeMessage } from "../write.ts";

/** A shared case with what is needed to talk in it. Every caller may be given a later minute. */
export async function aTalk() {
  const world = await sharedCase();
  const { database, own, case: id } = world;
  // What sharing told by mail is the consent's own.
  await database.write((writer) => writer.delete(job));
  const at = (caller: Caller, minute: number): Caller => ({ ...caller, clock: () => new Date(noon.getTime() + minute * 60_000) });
  const message = { case: id, indicator: "2.2.2", text: "Hvad ser I i 47 svar?", mentions: [] as string[] };
  const written = async (verb: typeof writeMessage, caller: Caller, more: Partial<typeof message>) => {
    const outcome = await verb(caller, { ...message, ...more });
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.value.id;
  };
  return {
    ...{ ...world, at, message },
    say: (caller: Caller, more: Partial<typeof message> = {}) => written(writeMessage, caller, more),
    request: (more: Partial<typeof message> = {}) => written(askForEvidence, world.benchmarker, { text: "Send årsrapporten", ...more }),
    read: async (caller: Caller, indicator: string | null = null) => {
      const outcome = await readConversation(caller, { case: id, indicator });
      if (!outcome.ok) throw new Error(outcome.code);
      return outcome.value;
    },
    withdraw: async () => {
      const outcome = await withdrawConsent(own.lead, { slug: own.slug, purpose: "sparring", assessment: id });
      if (!outcome.ok) throw new Error(outcome.code);
    },
    letters: async () => {
      const rows = await database.reader.select({ payload: job.payload }).from(job).where(eq(job.kind, "mail"));
      const all = rows.map(({ payload }) => kinds.mail.parse(JSON.parse(payload ?? "null")));
      return all.filter(({ template }) => ["sparringMention", "sparringRequest"].includes(template));
    },
    /** A document of the secretariat's, used at an indicator of the round. */
    document: async (title: string, indicator = "2.2.2") => {
      const added = { addedBy: own.lead.actor.id, addedAt: noon };
      await database.write(async (writer) => {
        await writer.insert(evidence).values({ id: title, organisationId: own.id, title, link: "https://egen.example/", ...added });
        const use = { evidenceId: title, assessmentId: id, indicatorId: indicator, kind: "report" };
        await writer.insert(evidenceUse).values({ ...use, ...added });
      });
      return title;
    },
    counted: () => database.reader.$count(sparringMessage),
    audited: async (action: string) => {
      const rows = await database.reader.select().from(auditEntry).where(eq(auditEntry.action, action)).orderBy(auditEntry.id);
      return rows.map(({ personId, organisationId, subject, detail }) => ({ personId, organisationId, subject, detail }));
    },
  };
}
