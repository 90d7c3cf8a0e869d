import "server-only";
import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { answer } from "#db/schema/assessment.ts";
import { person } from "#db/schema/identity.ts";
import { own } from "#lib/domain/record.ts";
import type { SelfView } from "#lib/domain/sparring/view.ts";
import type { SelfSeries } from "./series.ts";

const isUnsure = (remark: unknown) => typeof remark === "object" && remark !== null && "unsure" in remark && remark.unsure === true;

/**
 * The self series of an assessment by indicator. Of what the team notes beside an answer only its doubt is told: the notes
 * are its own.
 */
export async function selfViews(
  reader: Reader,
  assessment: string,
  { answers, result }: SelfSeries,
): Promise<(indicator: string) => SelfView | null> {
  const rows = await reader
    .select({ part: answer.part, key: answer.key, value: answer.value, at: answer.changedAt, id: person.id, name: person.name })
    .from(answer)
    .innerJoin(person, eq(person.id, answer.changedBy))
    .where(eq(answer.assessmentId, assessment));
  const of = (part: "answers" | "remarks") => new Map(rows.filter((row) => row.part === part).map((row) => [row.key, row]));
  const [given, remarks] = [of("answers"), of("remarks")];
  return (indicator) => {
    const found = own(result.indicators, indicator);
    if (found === undefined) return null;
    const said = given.get(indicator);
    return {
      ...{ entry: own(answers.answers, indicator) ?? null, result: found, unsure: isUnsure(remarks.get(indicator)?.value) },
      ...{ by: said === undefined ? null : { id: said.id, name: said.name }, at: said?.at.toISOString() ?? null },
    };
  };
}
