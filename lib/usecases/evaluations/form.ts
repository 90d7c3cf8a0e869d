import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { event, offering } from "#db/schema/offering.ts";
import { danishDate } from "#lib/domain/date.ts";
import { ClosedForm, EvaluationSecret, OpenedForm } from "#lib/domain/evaluation/schema.ts";
import { fault } from "#lib/domain/fault.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { type Context, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { stampOf } from "#lib/usecases/offerings/columns.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";

type Form = { id: string; title: string; day: string; until: string };

/** The event whose form a secret opens, if it takes answers on that day; null for any other. */
export async function openFormOf(reader: Reader | Writer, secret: string, today: string): Promise<Form | null> {
  const [found] = await reader
    .select({ id: event.id, title: event.title, day: event.day, until: event.evaluationUntil })
    .from(event)
    .innerJoin(offering, eq(offering.id, event.offeringId))
    .where(and(eq(event.evaluationHash, hashOf(secret)), isNull(event.removedAt)));
  if (found === undefined || found.until === null || found.until < today) return null;
  return { ...found, until: found.until };
}

/** What the form's page shows to whoever holds its link. Unknown and closed are one answer (`not-found`). */
export const readEvaluationForm = verb("evaluation.give", EvaluationSecret, async (context, { secret }) => {
  const form = await openFormOf(context.database.reader, secret, danishDate(context.clock()));
  if (form === null || !context.may({ open: true })) return refuse("not-found");
  const { title, day, until } = form;
  return done({ title, day, until });
});

type Change = { id: string; version: number; evaluationHash: string | null; evaluationUntil: string | null; did: string };

async function setForm(context: Context<"event.change">, { id, version, did, ...columns }: Change) {
  return context.database.write(async (writer) => {
    const isThere = and(eq(event.id, id), isNull(event.removedAt));
    if ((await writer.$count(event, isThere)) === 0) return refuse("not-found");
    const { rowsAffected } = await writer
      .update(event)
      .set({ ...columns, version: version + 1, ...stampOf(context) })
      .where(and(isThere, eq(event.version, version)));
    if (rowsAffected !== 1) return refuse("conflict");
    await audit(writer, context, "event.change", { subject: id, detail: { did } });
    return done(null);
  });
}

/**
 * Opens an event's evaluation form until a day, and gives the secret of its address, once: only its hash is kept. An older
 * address of the same event is worth nothing then.
 */
export const openForm = verb("event.change", OpenedForm, async (context, { event: id, version, until }) => {
  if (!context.may(null)) return refuse("not-found");
  if (until < danishDate(context.clock())) return refuse("invalid", [fault(["until"], "in-past")]);
  const secret = randomBytes(24).toString("base64url");
  const set = await setForm(context, { id, version, evaluationHash: hashOf(secret), evaluationUntil: until, did: "form-opened" });
  return set.ok ? done({ secret }) : set;
});

/** Closes an event's form; the answers stay. */
export const closeForm = verb("event.change", ClosedForm, async (context, { event: id, version }) => {
  if (!context.may(null)) return refuse("not-found");
  return setForm(context, { id, version, evaluationHash: null, evaluationUntil: null, did: "form-closed" });
});
