import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { planAction } from "#db/schema/plan.ts";
import { sessionOutcome, sparringSession } from "#db/schema/sparring.ts";
import { type Fault, fault } from "#lib/domain/fault.ts";
import { OneSession } from "#lib/domain/session/schema.ts";
import { recordSparring } from "#lib/usecases/independence/record.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { type Context, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import type { SparringCase } from "#lib/usecases/sparring/case.ts";
import { findSession } from "./find.ts";
import { outcomeOwnerFaults, outcomesOf } from "./outcomes.ts";

type Confirming = Context<"session.confirm">;

/** Makes every outcome an action of the secretariat's plan. Called once in a session's life: where `confirmedAt` is set. */
async function intoPlan(writer: Writer, context: Confirming, { id: assessmentId, organisation }: SparringCase, session: string) {
  const common = { organisationId: organisation, assessmentId, state: "planned" as const, version: 1 };
  const by = { changedBy: personOf(context), changedAt: context.clock() };
  const outcomes = await outcomesOf(writer, session);
  for (const { id, indicatorId, title, owner, due } of outcomes) {
    const planActionId = randomUUID();
    await writer.insert(planAction).values({ id: planActionId, ...common, indicatorId, title, owner, due, ...by });
    await writer
      .update(sessionOutcome)
      .set({ planActionId })
      .where(and(eq(sessionOutcome.id, id), isNull(sessionOutcome.planActionId)));
  }
  return outcomes.length;
}

/** The owners who have left since an outcome was written down, by name. */
async function formerOwners(writer: Writer, found: SparringCase, session: string): Promise<Fault[]> {
  const owners = new Set((await outcomesOf(writer, session)).flatMap(({ owner }) => owner ?? []));
  const faults: Fault[] = [];
  for (const owner of owners)
    for (const { code, params } of await outcomeOwnerFaults(writer, found, owner)) faults.push(fault(["session"], code, params));
  return faults;
}

/**
 * Confirms for the caller's side what a session that was held came to. When both sides have, its outcomes are actions of
 * the plan, in the same transaction and once. An owner who has left is named and nothing is confirmed.
 */
export const confirmSession = verb("session.confirm", OneSession, async (context, { session: id }) =>
  context.database.write(async (writer) => {
    const seen = await findSession(writer, context.actor, id);
    if (seen === null || !context.may(seen.found)) return refuse("not-found");
    const { found, session } = seen;
    if (session.state === "planned") return refuse("session-not-held");
    if (session.state === "cancelled") return refuse("session-over");
    if (session.confirmedAt !== null) return done({ isConfirmed: true });
    const faults = await formerOwners(writer, found, id);
    if (faults.length > 0) return refuse("invalid", faults);
    const me = personOf(context);
    const both = {
      confirmedBySecretariat: found.side === "secretariat" ? me : session.confirmedBySecretariat,
      confirmedByCed: found.side === "ced" ? me : session.confirmedByCed,
    };
    const isConfirmed = both.confirmedBySecretariat !== null && both.confirmedByCed !== null;
    const open = and(eq(sparringSession.id, id), eq(sparringSession.state, "held"), isNull(sparringSession.confirmedAt));
    const confirmedAt = isConfirmed ? context.clock() : null;
    const { rowsAffected } = await writer
      .update(sparringSession)
      .set({ ...both, confirmedAt })
      .where(open);
    if (rowsAffected !== 1) throw new Error("a session changed inside the write that read it");
    const actions = isConfirmed ? await intoPlan(writer, context, found, id) : 0;
    await recordSparring(writer, context, found);
    const detail = { side: found.side, confirmed: isConfirmed, actions };
    await audit(writer, context, "session.confirm", { organisation: found.organisation, subject: id, detail });
    return done({ isConfirmed });
  }),
);
