import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { evaluation, event } from "#db/schema/offering.ts";
import { danishDate } from "#lib/domain/date.ts";
import { type EvaluationFault, EvaluationMapping, readEvaluations, suggestEvaluation } from "#lib/domain/evaluation/sheet.ts";
import * as z from "#lib/domain/zod.ts";
import { rememberedMapping, rememberMapping } from "#lib/usecases/attendance/remembered.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { tableOf } from "#lib/usecases/participants/sheet.ts";

const Input = z.strictObject({ event: z.string(), bytes: z.instanceof(Uint8Array), mapping: z.optional(EvaluationMapping) });
const mostFaults = 500;

export type EvaluationPreview = {
  headers: string[];
  mapping: EvaluationMapping;
  mappedBy: "caller" | "memory" | "words";
  answers: number;
  texts: number;
  blank: number;
  faultyRows: number;
  faults: EvaluationFault[];
  faultCount: number;
  digest: string;
};

const digestOf = (answers: unknown, faults: number) =>
  createHash("sha256")
    .update(JSON.stringify([answers, faults]))
    .digest("base64url");

/** What a sheet of answers to an event's evaluation would give, with every faulty row. Nothing of it is kept. */
export const previewEvaluations = verb("event.change", Input, async (context, { bytes, mapping: given }) => {
  if (!context.may(null)) return refuse("not-found");
  const table = await tableOf(bytes);
  if (!table.ok) return table;
  const { headers, rows } = table.value;
  const memory = given === undefined ? await rememberedMapping(context.database.reader, "evaluation", headers, EvaluationMapping) : null;
  const mapping = given ?? memory ?? suggestEvaluation(headers);
  const { answers, faults, blank } = readEvaluations(headers, rows, mapping);
  return done<EvaluationPreview>({
    ...{ headers, mapping, mappedBy: given !== undefined ? "caller" : memory !== null ? "memory" : "words", blank },
    ...{ answers: answers.length, texts: answers.filter(({ text }) => text !== null).length },
    ...{ faultyRows: new Set(faults.map(({ row }) => row)).size, faults: faults.slice(0, mostFaults), faultCount: faults.length },
    digest: digestOf(answers, faults.length),
  });
});

const Confirmed = z.strictObject({ event: z.string(), bytes: z.instanceof(Uint8Array), mapping: EvaluationMapping, digest: z.string() });
/** Rows a statement; each has nine values, and SQLite takes 32,766. */
const atOnce = 1000;

/** Keeps the answers that the preview showed, as one batch; their free texts wait to be read like those of the form. */
export const importEvaluations = verb("event.change", Confirmed, async (context, { event: eventId, bytes, mapping, digest }) => {
  if (!context.may(null)) return refuse("not-found");
  const table = await tableOf(bytes);
  if (!table.ok) return table;
  const { headers, rows } = table.value;
  const { answers, faults } = readEvaluations(headers, rows, mapping);
  if (digestOf(answers, faults.length) !== digest) return refuse("sheet-differs");
  if (answers.length === 0) return refuse("sheet-without-evaluations");
  const [batch, at] = [randomUUID(), context.clock()];
  const stamp = { eventId, batch, source: "import", textState: "waiting", givenOn: danishDate(at) } as const;
  return context.database.write(async (writer) => {
    if ((await writer.$count(event, and(eq(event.id, eventId), isNull(event.removedAt)))) === 0) return refuse("not-found");
    for (let from = 0; from < answers.length; from += atOnce)
      await writer
        .insert(evaluation)
        .values(answers.slice(from, from + atOnce).map((answer) => ({ id: randomUUID(), ...answer, ...stamp })));
    await rememberMapping(writer, "evaluation", { headers, mapping, at });
    await audit(writer, context, "event.change", {
      subject: eventId,
      detail: { did: "evaluations-imported", batch, answers: answers.length },
    });
    return done({ batch, answers: answers.length });
  });
});

/** Takes back all answers that came with one sheet. */
export const undoEvaluations = verb(
  "event.change",
  z.strictObject({ batch: z.string().check(z.minLength(1)) }),
  async (context, { batch }) => {
    if (!context.may(null)) return refuse("not-found");
    return context.database.write(async (writer) => {
      const { rowsAffected } = await writer.delete(evaluation).where(eq(evaluation.batch, batch));
      if (rowsAffected === 0) return refuse("not-found");
      await audit(writer, context, "event.change", { subject: batch, detail: { did: "evaluations-undone", answers: rowsAffected } });
      return done({ answers: rowsAffected });
    });
  },
);
