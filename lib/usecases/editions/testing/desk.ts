import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { editionDraft, editionWithdrawal } from "#db/schema/edition-desk.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { job } from "#db/schema/job.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { small } from "#lib/domain/testing/small.ts";
import { openRound } from "#lib/usecases/assessments/testing/round.ts";
import { workOnce } from "#lib/usecases/jobs/worker.ts";
import { official } from "#lib/usecases/snapshots/testing/answered.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { type PersonCaller, personOn } from "#lib/usecases/testing/people.ts";
import { uploadDraft } from "../draft.ts";
import { takesEffect } from "../take-effect.ts";

/** A secretariat with an open round on the small edition, and CED's people: an administrator, an analyst, a benchmarker. */
export async function desk() {
  const round = await openRound();
  const { database } = round;
  const [admin, analyst, benchmarker] = [
    await personOn(database, "Ada", [], ["admin"]),
    await personOn(database, "Ane", [], ["analyst"]),
    await personOn(database, "Bo", [], ["benchmarker"]),
  ];
  const weak: PersonCaller = { ...admin, actor: { ...admin.actor, strong: false } };
  const uploaded = async (document: unknown = official, caller = admin) => {
    const outcome = await uploadDraft(caller, { text: JSON.stringify(document) });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    const [row] = await database.reader.select().from(editionDraft).where(sql`${editionDraft.id} = ${outcome.value.draft}`);
    if (row === undefined) throw new Error("the draft is not kept");
    return row;
  };
  const { reader } = database;
  /** Everything of the desk that is written. */
  const written = async () => ({
    drafts: await reader.select().from(editionDraft),
    revisions: (await reader.select({ id: editionRevision.editionId, revision: editionRevision.revision }).from(editionRevision)).length,
    withdrawals: await reader.select().from(editionWithdrawal),
    audit: (await reader.select({ action: auditEntry.action }).from(auditEntry)).filter(({ action }) => action.startsWith("edition."))
      .length,
    jobs: await reader.$count(job),
  });
  const log = async () => {
    const rows = await reader.select().from(auditEntry).orderBy(auditEntry.id);
    return rows
      .filter(({ action, detail }) => action.startsWith("edition.") && !("task" in (detail as object)))
      .map(({ action, personId, detail }) => [action, personId, detail]);
  };
  const letters = async () => {
    const rows = await reader.select({ kind: job.kind, payload: job.payload }).from(job);
    return rows.filter(({ kind }) => kind === "mail").map(({ payload }) => JSON.parse(payload ?? "null"));
  };
  /** Runs what is due on a day, and gives how it went. */
  const workOn = (day: string) =>
    workOnce({ database, clock: () => new Date(`${day}T12:00:00Z`), handlers: { "edition-effect": takesEffect } });
  return { ...round, admin, analyst, benchmarker, weak, uploaded, written, log, letters, workOn, small, official };
}

/** Nobody but an administrator with a strong sign-in changes anything, and nothing is written when somebody tries. */
export async function refusedToOthers(
  world: Awaited<ReturnType<typeof desk>>,
  act: (caller: PersonCaller) => Promise<unknown>,
  except: readonly string[] = [],
) {
  const before = await world.written();
  const others = { analyst: world.analyst, benchmarker: world.benchmarker, weak: world.weak, lead: world.lead };
  for (const [name, caller] of Object.entries(others))
    if (!except.includes(name)) expect(await act(caller), name).toEqual({ ok: false, code: "forbidden" });
  expect(await act({ ...world.admin, ...callersOn(world.database).everybody } as never)).toEqual({ ok: false, code: "forbidden" });
  expect(await world.written()).toEqual(before);
}
