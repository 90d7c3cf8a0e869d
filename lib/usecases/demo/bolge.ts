import "server-only";
import { currentEdition } from "#lib/editions/published.ts";
import { startAssessment } from "#lib/usecases/assessments/start.ts";
import { bolgeNow } from "./answers.ts";
import { answerWith } from "./assessing.ts";
import type { As } from "./people.ts";
import { daysFrom, told } from "./told.ts";

/** A cluster that has just begun: a round of a few days with a few answers. */
export async function liveBolge(as: As, now: Date): Promise<void> {
  const lead = await as("lead@ny.example", daysFrom(now, -5));
  const { id } = await told("the first round", startAssessment(lead, { edition: currentEdition.id }));
  for (const [indicator, entry] of Object.entries(bolgeNow)) await answerWith(lead, id, "answers", indicator, entry);
  await answerWith(lead, id, "remarks", "4.1.2", { note: "Vi har et oplæg fra stiftelsen, ikke en vedtaget strategi.", unsure: true });
}
