import "server-only";
import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { answer } from "#db/schema/assessment.ts";
import type { EditionDocument, LocalText } from "#lib/domain/edition/schema.ts";
import { changesBetween } from "#lib/domain/snapshot/changes.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { type Frozen, findSnapshot } from "./find.ts";

/** The indicators whose figures a round had to give again and did not. */
async function leftUnasked(reader: Reader, { assessment }: Frozen): Promise<string[]> {
  const rows = await reader
    .select({ key: answer.key })
    .from(answer)
    .where(and(eq(answer.assessmentId, assessment), eq(answer.part, "answers"), eq(answer.carried, "ask-again")));
  return rows.map(({ key }) => key);
}

type Titles = Record<string, { title: LocalText; inputs: Record<string, LocalText> }>;

/** What the indicators and their inputs are called; the later edition's words win. */
function titlesOf(...documents: EditionDocument[]): Titles {
  return Object.fromEntries(
    documents
      .flatMap(({ indicators }) => indicators)
      .map(({ id, title, inputs = [] }) => [id, { title, inputs: Object.fromEntries(inputs.map(({ key, label }) => [key, label])) }]),
  );
}

const sideOf = ({ id, takenAt, snapshot: { edition, revision } }: Frozen) => ({ id, takenAt: takenAt.toISOString(), edition, revision });

/** What changed from one snapshot of an organisation to a later one, and why; the older one comes first however they are named. */
export const readChanges = verb("assessment.read", z.strictObject({ before: z.string(), after: z.string() }), async (context, asked) => {
  const { reader } = context.database;
  const found = await Promise.all([asked.before, asked.after].map((id) => findSnapshot(reader, context.actor, id)));
  const [before, after] = found
    .flatMap((one) => (one !== null && context.may(one) ? [one] : []))
    .sort((a, b) => a.takenAt.getTime() - b.takenAt.getTime());
  if (before === undefined || after === undefined || before.organisation !== after.organisation) return refuse("not-found");
  const changes = changesBetween(before.snapshot, after.snapshot, await leftUnasked(reader, after));
  // A stored result is an object, which puts ids such as "2" first; shown is the edition's order.
  const order = [after, before].flatMap(({ document }) => document.indicators.map(({ id }) => id));
  const indicators = changes.indicators.toSorted((a, b) => order.indexOf(a.indicator) - order.indexOf(b.indicator));
  const labels = Object.fromEntries([before, after].flatMap(({ document }) => document.labels.map(({ id, title }) => [id, title])));
  return done({
    ...{ before: sideOf(before), after: sideOf(after), labels },
    titles: titlesOf(before.document, after.document),
    changes: { ...changes, indicators },
  });
});
