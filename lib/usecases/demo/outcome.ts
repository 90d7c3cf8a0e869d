import "server-only";
import { recordOutcome } from "#lib/usecases/outcomes/record.ts";
import { clusters } from "./cast.ts";
import type { As } from "./people.ts";
import { daysFrom, told } from "./told.ts";

type Label = { label: string; assessedOn: string; validUntil: string };

/**
 * The label that Klynge Nordlys tells of, recorded as an official outcome. It waits for CED: once confirmed, it would stand
 * in the public register, where no invented cluster belongs.
 */
export async function recordNordlysLabel(as: As, assessment: string, held: Label, now: Date): Promise<void> {
  const lead = await as("lead@guld.example", daysFrom(now, -10));
  const unknown = { certificate: "", points: "", possible: "", ratings: {}, remarks: [] };
  await told("recording the outcome", recordOutcome(lead, { slug: clusters.nordlys.slug, assessment, ...held, awarded: true, ...unknown }));
}
