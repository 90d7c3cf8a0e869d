import { addMonths } from "../date.ts";
import { crossesBorder, regionOf } from "../region/region-of.ts";
import { type Participant, presentOn } from "./participant.ts";

/** The parts of a count that a person may want to check, in the order they are shown. */
export const parts = [
  "fee",
  "contract",
  "declaration",
  "project",
  "no-evidence", // committed, with nothing said about the evidence
  "no-joined", // counted as participants without a date of joining
  "border-postcode", // placed by the town of a postcode that reaches into another region
  "outside-denmark",
  "no-contact", // committed, with no contact on record
] as const;
export type Part = (typeof parts)[number];

/** How a proposed figure comes about: the count, and how many of it are what. Parts that are 0 are left out. */
export type Count = { count: number; ofWhich: Partial<Record<Part, number>> };

export type MissingCode =
  | "blank" // so many participants that matter have nothing in this column
  | "none-given" // no participant has anything in it, which a list of those who are left would look like too
  | "later" // so many were last met after the day, which hides whether they were met before it
  | "unplaced"; // so many postcodes cannot be placed in a region on that day
/** Why a figure is not proposed: the column that is missing it, and of how many participants (of how many offices). */
export type Missing = { code: MissingCode; column: keyof Participant | "office"; count: number };

/** One figure: counted, or the reasons why it is not. */
export type Figure = Count | Missing[];

const isMissing = (code: MissingCode, column: Missing["column"], count: number): Missing[] => (count > 0 ? [{ code, column, count }] : []);
const lacking = (participants: readonly Participant[], column: keyof Participant) =>
  participants.filter((participant) => participant[column] === undefined).length;

function counted(participants: readonly Participant[], tests: Partial<Record<Part, (participant: Participant) => boolean>>): Count {
  const ofWhich = parts.flatMap((part): [Part, number][] => {
    const test = tests[part];
    const count = test === undefined ? 0 : participants.filter(test).length;
    return count > 0 ? [[part, count]] : [];
  });
  return { count: participants.length, ofWhich: Object.fromEntries(ofWhich) };
}

const by = (commitment: Participant["commitment"]) => (participant: Participant) => participant.commitment === commitment;
const noJoined = (participant: Participant) => participant.joined === undefined;

/** The participants of a day and those of them who are bound by a fee, a contract, a declaration or a project. */
export function onDay(participants: readonly Participant[], asOf: string) {
  const present = participants.filter((participant) => presentOn(participant, asOf));
  const committed = present.filter(({ commitment }) => commitment !== undefined && commitment !== "none");
  return { present, committed, missing: isMissing("blank", "commitment", lacking(present, "commitment")) };
}

export type Day = ReturnType<typeof onDay>;

export function presentCount({ present }: Day): Figure {
  return counted(present, { "no-joined": noJoined });
}

export function committedCount({ committed, missing }: Day): Figure {
  const evidence = (participant: Participant) => participant.commitmentEvidence === undefined;
  const kinds = { fee: by("fee"), contract: by("contract"), declaration: by("declaration"), project: by("project") };
  return missing.length > 0 ? missing : counted(committed, { ...kinds, "no-evidence": evidence, "no-joined": noJoined });
}

/** The committed of one type; nothing can be said of any type while one of the committed has none. */
export function typeCount({ committed, missing }: Day, type: Participant["type"]): Figure {
  const reasons = [...missing, ...isMissing("blank", "type", lacking(committed, "type"))];
  return reasons.length > 0
    ? reasons
    : counted(
        committed.filter((participant) => participant.type === type),
        {},
      );
}

/** The committed whose postcode lies in a region where the secretariat has an office, by the regions of the day. */
export function nearbyCount({ committed, missing }: Day, asOf: string, offices: readonly string[]): Figure {
  const at = ({ postcode }: Participant) => regionOf(postcode ?? "", asOf);
  const officeRegions = offices.map((office) => regionOf(office, asOf));
  const reasons = [
    ...missing,
    ...isMissing("none-given", "office", offices.length === 0 ? 1 : 0),
    ...isMissing("unplaced", "office", officeRegions.filter((region) => region === "unknown").length),
    ...isMissing("blank", "postcode", lacking(committed, "postcode")),
    ...isMissing(
      "unplaced",
      "postcode",
      committed.filter((participant) => participant.postcode !== undefined && at(participant) === "unknown").length,
    ),
  ];
  if (reasons.length > 0) return reasons;
  const nearby = committed.filter((participant) => at(participant) !== "outside-denmark" && officeRegions.includes(at(participant)));
  return counted(nearby, { "border-postcode": ({ postcode }) => crossesBorder(postcode ?? "", asOf) });
}

/** The committed who were met personally in the months before the day, both ends included. No contact on record counts as none. */
export function metCount({ committed, missing }: Day, asOf: string, months: number): Figure {
  const since = addMonths(asOf, -months);
  const dated = committed.filter(({ lastContact }) => lastContact !== undefined);
  const reasons = [
    ...missing,
    ...isMissing("none-given", "lastContact", dated.length === 0 ? committed.length : 0),
    ...isMissing("later", "lastContact", dated.filter(({ lastContact = asOf }) => lastContact > asOf).length),
  ];
  return reasons.length > 0
    ? reasons
    : counted(
        dated.filter(({ lastContact = "" }) => lastContact >= since),
        {},
      );
}

/**
 * Those who were participants on the first day of the last full years before the day, and those of them whose last day fell
 * within. A list in which nobody ever left may be one of those who are left: then the departed are not counted.
 */
export function departures(participants: readonly Participant[], asOf: string, years: number): { atStart: Figure; departed: Figure } {
  const year = Number(asOf.slice(0, 4));
  const [first, last] = [`${String(year - years).padStart(4, "0")}-01-01`, `${String(year - 1).padStart(4, "0")}-12-31`];
  const possible = participants.filter(({ left }) => left === undefined || left >= first);
  const noDates = isMissing("none-given", "left", participants.some(({ left }) => left !== undefined) ? 0 : participants.length);
  const reasons = [...isMissing("blank", "joined", lacking(possible, "joined")), ...noDates];
  if (reasons.length > 0) return { atStart: reasons, departed: reasons };
  const atStart = possible.filter((participant) => presentOn(participant, first));
  return {
    atStart: counted(atStart, {}),
    departed: counted(
      atStart.filter(({ left }) => left !== undefined && left <= last),
      {},
    ),
  };
}
