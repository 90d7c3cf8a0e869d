import { randomUUID } from "node:crypto";
import type { Database } from "#db/client.ts";
import { event, offering, offeringIndicator } from "#db/schema/offering.ts";

type Known = Partial<Pick<typeof offering.$inferInsert, "kind" | "titleDa" | "titleEn" | "url" | "days" | "cost" | "removedAt">>;
type Happening = Partial<Pick<typeof event.$inferInsert, "title" | "until" | "place" | "url" | "removedAt">> & { day: string };

const changedAt = new Date("2026-11-01T12:00:00Z");

/** An offering that helps with an indicator of an edition, and its events; gives its id and theirs. */
export async function offeringOn(
  database: Database,
  indicator: string,
  known: Known = {},
  happening: readonly Happening[] = [],
  edition = "ecei-2013",
) {
  const id = randomUUID();
  const described = { descriptionDa: "", descriptionEn: "", version: 1, changedAt };
  const row = { id, kind: "handbook" as const, titleDa: "Håndbog", titleEn: "Handbook", url: "https://ced.example/haandbog", ...described };
  const events = happening.map((one) => ({ id: randomUUID(), offeringId: id, title: "Arrangement", version: 1, changedAt, ...one }));
  await database.write(async (writer) => {
    await writer.insert(offering).values({ ...row, ...known });
    await writer.insert(offeringIndicator).values({ offeringId: id, editionId: edition, indicatorId: indicator });
    for (const one of events) await writer.insert(event).values(one);
  });
  return { id, events: events.map((one) => one.id) };
}
