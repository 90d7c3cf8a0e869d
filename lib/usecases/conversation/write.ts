import "server-only";
import { randomUUID } from "node:crypto";
import type { Writer } from "#db/client.ts";
import { sparringMention, sparringMessage } from "#db/schema/sparring.ts";
import type { Action } from "#lib/authz/subjects.ts";
import { type Fault, fault } from "#lib/domain/fault.ts";
import { EvidenceRequest, NewMessage } from "#lib/domain/sparring-talk/schema.ts";
import { recordSparring } from "#lib/usecases/independence/record.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { type Caller, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findCase, type SparringCase } from "#lib/usecases/sparring/case.ts";
import { tell } from "./letters.ts";
import { type CasePerson, peopleOf } from "./people.ts";

function faultsOfMessage({ edition }: SparringCase, people: readonly CasePerson[], { indicator, mentions }: NewMessage): Fault[] {
  const known = indicator === "" || edition.positions.has(indicator);
  const here = mentions.every((id) => people.some((one) => one.id === id));
  return [
    ...(known ? [] : [fault(["indicator"], "unknown-indicator", { value: indicator })]),
    ...(here ? [] : [fault(["mentions"], "not-in-case")]),
  ];
}

async function add(writer: Writer, caller: Caller, found: SparringCase, kind: "message" | "evidence-request", asked: NewMessage) {
  const people = await peopleOf(writer, found);
  const faults = faultsOfMessage(found, people, asked);
  if (faults.length > 0) return refuse("invalid", faults);
  const [id, indicator, mentions] = [randomUUID(), asked.indicator || null, [...new Set(asked.mentions)]];
  const row = { id, caseId: found.id, indicatorId: indicator, kind, text: asked.text, side: found.side };
  await writer.insert(sparringMessage).values({ ...row, writtenBy: personOf(caller), writtenAt: caller.clock() });
  if (mentions.length > 0) await writer.insert(sparringMention).values(mentions.map((personId) => ({ messageId: id, personId })));
  await tell(writer, caller, found, people, { id, kind, indicator, mentions });
  await recordSparring(writer, caller, found);
  const action: Action = kind === "message" ? "sparring.discuss" : "sparring.ask";
  const detail = { indicator, message: id, mentioned: mentions.length };
  await audit(writer, caller, action, { organisation: found.organisation, subject: found.id, detail });
  return done({ id });
}

/**
 * Says something in the conversation of a case; whom it names is told by mail. Somebody who is not of the case is a
 * fault at `mentions`; when consent was withdrawn meanwhile nothing is written (`not-found`).
 */
export const writeMessage = verb("sparring.discuss", NewMessage, async (context, asked) =>
  context.database.write(async (writer) => {
    const found = await findCase(writer, context.actor, asked.case);
    if (found === null || !context.may(found)) return refuse("not-found");
    return add(writer, context, found, "message", asked);
  }),
);

/** Asks the secretariat for evidence, as CED; those who lead it are told by mail, and it stays open until it is settled. */
export const askForEvidence = verb("sparring.ask", EvidenceRequest, async (context, asked) =>
  context.database.write(async (writer) => {
    const found = await findCase(writer, context.actor, asked.case);
    if (found === null || found.side !== "ced" || !context.may(found)) return refuse("not-found");
    return add(writer, context, found, "evidence-request", asked);
  }),
);
