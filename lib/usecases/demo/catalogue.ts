import "server-only";
import { danishDate } from "#lib/domain/date.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { importAttendance } from "#lib/usecases/attendance/import.ts";
import { previewAttendance } from "#lib/usecases/attendance/preview.ts";
import { importEvaluations, previewEvaluations } from "#lib/usecases/evaluations/import.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { addOffering } from "#lib/usecases/offerings/change.ts";
import { addEvent } from "#lib/usecases/offerings/events.ts";
import { liveAnnex } from "./annex.ts";
import { demoOfferings } from "./offerings.ts";
import type { As } from "./people.ts";
import { daysFrom, told, workingDay } from "./told.ts";

type Added = { id: string; title: string };

async function addAll(caller: Caller): Promise<Map<string, Added[]>> {
  const byHeading = new Map<string, Added[]>();
  for (const fields of demoOfferings) {
    const known = { ...fields, edition: currentEdition.id, indicators: [...fields.indicators] };
    const { id } = await told(`the offering ${fields.titleDa}`, addOffering(caller, known));
    byHeading.set(fields.reportedAs, [...(byHeading.get(fields.reportedAs) ?? []), { id, title: fields.titleDa }]);
  }
  return byHeading;
}

/** The events to come, in days from today, and one that was held three weeks ago. */
const coming = [
  { heading: "Cluster Labs", title: "Cluster Lab: data om medlemmerne", after: 20, place: "Aarhus" },
  { heading: "Workshops", title: "Workshop: strategi på skrift", after: 41, place: "Odense" },
  { heading: "Master Class", title: "Master Class: governance", after: 68, place: "København" },
  { heading: "Camps", title: "Innovation Camp", after: 190, place: "Vejle" },
  { heading: "Workshops", title: "Workshop: fra mål til måling", after: -21, place: "Kolding" },
] as const;

const sheet = `Organisation;Antal
Klynge Nordlys;3
Klynge Ny Bølge;2
Klynge Vestenvind;2
Klynge Fjordlys;1
Prøvestads Kommune;2
`;
const outside = { "pr|vestads kommune": { countsAs: "other" as const } };
const answers = `Tilfredshed;Udbytte;Kommentar
5;5;
5;4;Gode eksempler fra de andre klynger.
4;4;
5;4;
4;3;Der måtte gerne være mere tid til at arbejde selv.
5;5;
3;4;
`;

async function heldOne(caller: Caller, event: string): Promise<void> {
  const bytes = new TextEncoder().encode(sheet);
  const choices = { names: outside, rest: "cluster" as const };
  const { mapping, digest } = await told("the attendance", previewAttendance(caller, { bytes, event, choices }));
  await told("counting", importAttendance(caller, { bytes, event, choices, mapping, digest }));
  const given = new TextEncoder().encode(answers);
  const seen = await told("the evaluations", previewEvaluations(caller, { bytes: given, event }));
  await told("keeping them", importEvaluations(caller, { bytes: given, event, mapping: seen.mapping, digest: seen.digest }));
}

/** What CED offers, what it held from 2014 to 2016, and a few events of these months, one of them with who came. */
export async function liveCatalogue(as: As, now: Date): Promise<void> {
  const caller = await as("analyst@ced.example", daysFrom(now, -90));
  const offerings = await addAll(caller);
  await liveAnnex(caller, offerings);
  for (const { heading, title, after, place } of coming) {
    const day = after < 0 ? workingDay(now, after) : danishDate(daysFrom(now, after));
    const until = heading === "Camps" ? danishDate(daysFrom(now, after + 1)) : "";
    const fields = { title, day, until, place, url: "", keepsPeopleBecause: "" };
    const { id } = await told(`the event ${title}`, addEvent(caller, { offering: offerings.get(heading)?.[0]?.id ?? "", ...fields }));
    if (after < 0) await heldOne(await as("analyst@ced.example", daysFrom(now, after + 2)), id);
  }
}
