import { newDatabase } from "#db/testing/database.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { atCed } from "#lib/usecases/team/testing/team.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { organisationOn, personOn } from "#lib/usecases/testing/people.ts";
import { addOffering } from "../change.ts";
import { addEvent } from "../events.ts";

export const offeringFields = {
  ...{ kind: "workshop", titleDa: "Workshop om strategi", titleEn: "Workshop on strategy", descriptionDa: "", descriptionEn: "" },
  ...{ url: "", reportedAs: "Workshops", days: "6", cost: "", edition: currentEdition.id, indicators: ["4.1.2", "4.1.3"] },
};
export const eventFields = {
  ...{ title: "Strategi på skrift", day: "2026-11-20", until: "", place: "Aarhus", url: "", keepsPeopleBecause: "" },
};

/** A database with the shipped edition, an analyst, those who may only read, and those who may do nothing. */
export async function offeringDesk() {
  const database = await newDatabase();
  await publishEdition(callersOn(database).server, currentEdition);
  const analyst = await atCed(database, "Signe", "analyst");
  const benchmarker = await atCed(database, "Bo", "benchmarker");
  const id = await organisationOn(database);
  const others = [
    await atCed(database, "Ulla", "steering"),
    await personOn(database, "lead", [[id, "lead"]]),
    { ...analyst, actor: { ...analyst.actor, strong: false } },
    callersOn(database).everybody,
  ];
  const offering = async (more: Partial<typeof offeringFields> = {}) => {
    const added = await addOffering(analyst, { ...offeringFields, ...more });
    if (!added.ok) throw new Error(JSON.stringify(added));
    return added.value.id;
  };
  const event = async (of: string, more: Partial<typeof eventFields> = {}) => {
    const added = await addEvent(analyst, { offering: of, ...eventFields, ...more });
    if (!added.ok) throw new Error(JSON.stringify(added));
    return added.value.id;
  };
  return { database, analyst, benchmarker, others, offering, event };
}
