import "server-only";
import type { ParticipantType } from "#lib/domain/participants/participant.ts";
import { importParticipants } from "#lib/usecases/participants/import.ts";
import { previewParticipants } from "#lib/usecases/participants/preview.ts";
import { clusters } from "./cast.ts";
import type { As } from "./people.ts";
import { daysFrom, told } from "./told.ts";

const { slug } = clusters.nordlys;

const places = [
  ...["Tangvig", "Birkedal", "Sivbæk", "Egemark", "Klintmose", "Rævsig", "Hvidkær"],
  ...["Molsøre", "Lærkeeng", "Granly", "Brombærby", "Stærevang", "Havrekær", "Tornbjerg"],
];
const trades = [
  ...["Robotteknik", "Køleanlæg", "Vindservice", "Sensorer", "Plastform", "Styringer", "Biogas"],
  ...["Energirådgivning", "Batterier", "Varmepumper", "Maskinværk", "Data", "Logistik", "Emballage"],
];
const people = ["Asta Holmgaard", "Viggo Rask", "Ellen Bjerre", "Storm Kvist", "Nanna Lyngby", "Aksel Friis", "Tilde Engholm"];

/** The word of a sheet for each type, and what its participants are called; all of them are invented. */
const kinds: Record<ParticipantType, { word: string; nameOf: (place: string, at: number) => string }> = {
  company: { word: "Virksomhed", nameOf: (place, at) => `${place} ${pick(trades, at)} ${at % 3 === 0 ? "ApS" : "A/S"}` },
  research: { word: "Forskningsinstitution", nameOf: (place, at) => `Institut for ${pick(trades, at)}, ${place}` },
  education: { word: "Uddannelsesinstitution", nameOf: (place) => `${place} Tekniske Skole` },
  public: { word: "Kommune", nameOf: (place) => `${place} Kommune` },
  other: { word: "Forening", nameOf: (place, at) => `Foreningen ${pick(trades, at)} i ${place}` },
};

/** So many of each type, the committed first; three more are committed than what is answered in the open round. */
const committed = { company: 86, research: 9, education: 6, public: 7, other: 13 } as const satisfies Record<ParticipantType, number>;
const others = { company: 40, other: 6 } as const satisfies Partial<Record<ParticipantType, number>>;
const count = (numbers: Readonly<Record<string, number>>) => Object.values(numbers).reduce((sum, number) => sum + number, 0);

/** How many of the committed are in the region of the office, and how many were met in a year. */
const [nearby, met] = [87, 90];
/** How many have joined since last year began, and how many left in that year. */
const [fresh, gone] = [25, 14];

const near = ["8200", "8000", "8600", "8800", "7400", "8700", "8900"];
const far = ["5000", "6700", "9000", "2100", "4000", "7100"];
const bindings = ["Kontingent", "Kontingent", "Kontingent", "Samarbejdsaftale", "Hensigtserklæring"];

const written = (date: Date) => date.toISOString().slice(0, 10).split("-").toReversed().join("-");
const dayOf = (year: number, at: number) => written(new Date(Date.UTC(year, at % 12, 1 + ((at * 7) % 28))));
const pick = (list: readonly string[], at: number) => list[at % list.length] ?? "";

const headers = ["Navn", "Kontaktperson", "Medlemstype", "Postnr", "Indmeldt", "Udmeldt", "Forpligtelse", "Dokumentation", "Seneste møde"];

/** The list of participants of Klynge Nordlys as it stands on a day, as a sheet (CSV). */
export function nordlysSheet(now: Date): Uint8Array {
  const year = now.getUTCFullYear();
  const types = [committed, others].flatMap((numbers) =>
    Object.entries(numbers).flatMap(([type, number]) => Array.from({ length: number }, () => type as ParticipantType)),
  );
  const bound = count(committed);
  const row = (type: ParticipantType, at: number, left: string) => {
    const stays = left === "";
    const [isBound, isFresh] = [stays && at < bound, stays && at % 6 === 3 && at < fresh * 6];
    const isNear = isBound ? at < nearby : at % 2 === 0;
    // Each place meets each trade once, so no two names are the same.
    const place = pick(places, at + Math.floor(at / places.length));
    return [
      ...[kinds[type].nameOf(place, at), pick(people, at * 3), kinds[type].word],
      pick(isNear ? near : far, at),
      isFresh ? written(daysFrom(now, -20 - at)) : dayOf(year - 2 - (at % 4), at),
      ...[left, isBound ? pick(bindings, at) : "Ingen"],
      isBound && at % 11 !== 0 ? `Aftale ${year}-${String(at + 1).padStart(3, "0")}` : "",
      isBound && at < met ? written(daysFrom(now, -3 - at * 3)) : at % 5 === 0 ? written(daysFrom(now, -500 - at)) : "",
    ];
  };
  const present = types.map((type, at) => row(type, at, ""));
  const departed = Array.from({ length: gone }, (_, at) => row("company", types.length + at, dayOf(year - 1, at)));
  return new TextEncoder().encode([headers, ...present, ...departed].map((cells) => cells.join(";")).join("\r\n"));
}

/** The list is read with the mapping that is suggested for it, as the member does it. */
export async function importNordlysParticipants(as: As, now: Date): Promise<void> {
  const caller = await as("member@guld.example", daysFrom(now, -2));
  const sheet = { slug, bytes: nordlysSheet(now) };
  const { mapping, faultyRows } = await told("looking at the list", previewParticipants(caller, sheet));
  await told("importing the list", importParticipants(caller, { ...sheet, mapping, without: faultyRows }));
}
