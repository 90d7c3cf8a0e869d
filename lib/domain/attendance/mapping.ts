import { suggestColumns } from "../sheet/columns.ts";
import * as z from "../zod.ts";
import { bodyKinds } from "./body.ts";

/** What a column of a sheet of attendance can hold. A row is one person, or with `people` so many from one organisation. */
export const attendanceFields = ["organisation", "name", "email", "people", "region", "event", "day"] as const;
export type AttendanceField = (typeof attendanceFields)[number];

const Header = z.optional(z.string().check(z.minLength(1)));

/** Which header holds which field; a column without a field is not read. */
export const AttendanceMapping = z.strictObject({
  organisation: Header,
  name: Header,
  email: Header,
  people: Header,
  region: Header,
  event: Header,
  day: Header,
} satisfies Record<AttendanceField, typeof Header>);
export type AttendanceMapping = z.infer<typeof AttendanceMapping>;

/** Headers that sheets use for each field, as `wordKey` writes them, the surest first; Danish and English. */
const words: Record<AttendanceField, string> = {
  organisation: `organisation, virksomhed, klynge, klyngeorganisation, klynge/netværk, netværk, organisationsnavn, firma, arbejdsplads, sekretariat,
    organization, company, cluster, cluster organisation, institution, affiliation`,
  name: "navn, deltager, deltagernavn, fulde navn, deltagers navn, name, full name, participant, attendee",
  email: "e-mail, email, mail, mailadresse, e-mailadresse, e-mail adresse, email address, e-mail address, mail address",
  people: "antal, antal deltagere, antal personer, deltagere, personer, participants, number of participants, people, number, count",
  region: "region, regionen",
  event: "arrangement, event, arrangementets navn, aktivitet, titel, kursus, event name, activity, title",
  day: "dato, dag, arrangementsdato, afholdt, dato for arrangement, date, day, event date, held on",
};

/** A mapping to begin with, by the words of the headers. */
export function suggestAttendance(headers: readonly string[]): AttendanceMapping {
  return suggestColumns(attendanceFields, words, headers);
}

/** Which body a name means: a cluster of the catalogue, by id, or another body and what it counts as. */
export const BodyChoice = z.union([
  z.strictObject({ cluster: z.string().check(z.minLength(1)) }),
  z.strictObject({ countsAs: z.enum(bodyKinds) }),
]);
export type BodyChoice = z.infer<typeof BodyChoice>;

/** What a person decided about the names of a sheet, by `nameKey`; `rest` holds for every other name that is not known. */
export const NameChoices = z.strictObject({
  names: z.record(z.string(), BodyChoice),
  rest: z.optional(z.enum(bodyKinds)),
});
export type NameChoices = z.infer<typeof NameChoices>;
