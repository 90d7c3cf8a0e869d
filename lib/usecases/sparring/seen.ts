import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { sparringMessage } from "#db/schema/sparring.ts";
import type { CaseView } from "#lib/domain/sparring/view.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { readCase } from "./read.ts";

/** What CED sees of a case, as counts. */
export type Seen = {
  indicators: number;
  answers: number;
  unsure: number;
  documents: number;
  ratings: number;
  agreed: number;
  official: number;
  messages: number;
};

/** Counts what a case shows, whichever side reads it. */
export function seenIn({ indicators }: CaseView): Omit<Seen, "messages"> {
  const count = (isSo: (one: CaseView["indicators"][number]) => boolean) => indicators.filter(isSo).length;
  const documents = new Set(indicators.flatMap(({ evidence }) => evidence.documents.map(({ id }) => id)));
  return {
    indicators: indicators.length,
    answers: count(({ self }) => self.entry !== null),
    unsure: count(({ self }) => self.unsure),
    documents: documents.size,
    ratings: count(({ rating }) => rating !== null),
    agreed: count(({ agreements }) => agreements.agreed !== null || agreements.proposed !== null),
    official: count(({ official }) => official !== null),
  };
}

/**
 * What CED sees of an assessment at this moment, for a member of its secretariat: counted in the very answer that CED's
 * reading of the case gives (`readCase`), so that the two cannot differ. Null while nothing is shared.
 */
export async function seenByCed(caller: Caller, assessment: string): Promise<Seen | null> {
  const read = await readCase(caller, { case: assessment });
  if (!read.ok || !read.value.shared) return null;
  const said = and(eq(sparringMessage.caseId, assessment), isNull(sparringMessage.removedAt));
  return { ...seenIn(read.value), messages: await caller.database.reader.$count(sparringMessage, said) };
}
