import type { MissingCode, Part } from "#lib/domain/participants/counts.ts";
import type { Field } from "#lib/domain/participants/mapping.ts";
import type { Commitment, ParticipantType } from "#lib/domain/participants/participant.ts";
import type { CountedInput } from "#lib/domain/participants/proposals.ts";
import type { RowFaultCode } from "#lib/domain/participants/rows.ts";
import { bilingual } from "./bilingual.ts";

type Codes = {
  fields: Record<Field, string>;
  fieldHints: Record<Field, string>;
  types: Record<ParticipantType | "unknown", string>;
  commitments: Record<Commitment, string>;
  rowFaults: Record<RowFaultCode, string>;
  parts: Record<Part, string>;
  missing: Record<MissingCode | "no-office", string>;
  columns: Record<Exclude<Field, "country"> | "office", string>;
  how: Record<CountedInput, string>;
};

const da: Codes = {
  fields: {
    type: "Type",
    postcode: "Postnummer",
    country: "Land",
    joined: "Indmeldt",
    left: "Udmeldt",
    commitment: "Forpligtelse",
    commitmentEvidence: "Dokumentation for forpligtelsen",
    lastContact: "Seneste personlige kontakt",
  },
  fieldHints: {
    type: "Virksomhed, forskning, uddannelse, offentlig eller andet",
    postcode: "Gerne med by eller landekode",
    country: "Bruges kun til at kende udenlandske postnumre",
    joined: "Den dag, medlemskabet begyndte",
    left: "Den sidste dag som medlem",
    commitment: "Det, der binder medlemmet: kontingent, kontrakt, erklæring eller projekt",
    commitmentEvidence: "For eksempel fakturanummer eller sagsnummer",
    lastContact: "Den seneste dag, I mødte medlemmet personligt",
  },
  types: {
    company: "Virksomhed",
    research: "Forskning",
    education: "Uddannelse",
    public: "Offentlig",
    other: "Andet",
    unknown: "Ikke oplyst",
  },
  commitments: {
    fee: "Kontingent",
    contract: "Kontrakt",
    declaration: "Erklæring",
    project: "Projekt",
    none: "Ikke forpligtet",
  },
  rowFaults: {
    "no-such-column": "Kolonnen findes ikke i arket.",
    "unknown-word": "Vi ved ikke, hvad ordet betyder. Vælg en betydning ovenfor.",
    "no-date": "Det er ikke en dato, vi kan læse. Skriv for eksempel 31-12-2025.",
    "not-a-postcode": "Det er ikke et postnummer.",
    "unknown-postcode": "Postnummeret findes ikke.",
    "left-before-joined": "Medlemmet er meldt ud før indmeldelsen.",
    "too-long": "Teksten er længere end 500 tegn.",
  },
  parts: {
    fee: "{count} ved kontingent",
    contract: "{count} ved kontrakt",
    declaration: "{count} ved erklæring",
    project: "{count} ved projekt",
    "no-evidence": "{count} uden oplyst dokumentation",
    "no-joined": "{count} uden indmeldelsesdato",
    "border-postcode": "{count} med et postnummer, der når ind i en anden region",
    "outside-denmark": "{count} uden for Danmark",
    "no-contact": "{count} uden registreret kontakt",
  },
  missing: {
    blank: "{count, plural, one {# medlem mangler} other {# medlemmer mangler}} oplysningen ”{column}”.",
    "none-given": "Ingen medlemmer i listen har oplysningen ”{column}”.",
    later: "{count, plural, one {# medlem har} other {# medlemmer har}} en seneste kontakt, der ligger efter i dag.",
    unplaced: "{count, plural, one {# postnummer kan} other {# postnumre kan}} ikke placeres i en region ({column}).",
    "no-office": "Skriv postnummeret på sekretariatets kontor ovenfor.",
  },
  columns: {
    type: "type",
    postcode: "postnummer",
    joined: "indmeldt",
    left: "udmeldt",
    commitment: "forpligtelse",
    commitmentEvidence: "dokumentation for forpligtelsen",
    lastContact: "seneste personlige kontakt",
    office: "kontor",
  },
  how: {
    committed: "Medlemmer på dagen, som er bundet af kontingent, kontrakt, erklæring eller projekt.",
    participants: "Alle medlemmer på dagen.",
    companies: "Forpligtede medlemmer af typen virksomhed.",
    research: "Forpligtede medlemmer af typen forskning.",
    education: "Forpligtede medlemmer af typen uddannelse.",
    public: "Forpligtede medlemmer af typen offentlig.",
    other: "Forpligtede medlemmer af typen andet.",
    nearby: "Forpligtede medlemmer med postnummer i en region, hvor I har kontor ({offices}).",
    departed: "Medlemmer fra periodens begyndelse, hvis sidste dag som medlem ligger i perioden.",
    atStart: "Medlemmer på periodens første dag.",
    met: "Forpligtede medlemmer, hvis seneste personlige kontakt ligger i perioden.",
  },
};

const en: Codes = {
  fields: {
    type: "Type",
    postcode: "Postcode",
    country: "Country",
    joined: "Joined",
    left: "Left",
    commitment: "Commitment",
    commitmentEvidence: "Evidence of the commitment",
    lastContact: "Last personal contact",
  },
  fieldHints: {
    type: "Company, research, education, public or other",
    postcode: "May hold the town or a country code too",
    country: "Only used to tell foreign postcodes",
    joined: "The day the membership began",
    left: "The last day as a participant",
    commitment: "What binds the participant: a fee, contract, declaration or project",
    commitmentEvidence: "Such as an invoice or case number",
    lastContact: "The last day you met the participant in person",
  },
  types: { company: "Company", research: "Research", education: "Education", public: "Public", other: "Other", unknown: "Not given" },
  commitments: { fee: "Fee", contract: "Contract", declaration: "Declaration", project: "Project", none: "Not committed" },
  rowFaults: {
    "no-such-column": "The sheet has no such column.",
    "unknown-word": "We do not know what this word means. Choose a meaning above.",
    "no-date": "This is not a date we can read. Write for example 31-12-2025.",
    "not-a-postcode": "This is not a postcode.",
    "unknown-postcode": "There is no such postcode.",
    "left-before-joined": "The participant left before joining.",
    "too-long": "The text is longer than 500 characters.",
  },
  parts: {
    fee: "{count} by a fee",
    contract: "{count} by a contract",
    declaration: "{count} by a declaration",
    project: "{count} by a project",
    "no-evidence": "{count} with no evidence given",
    "no-joined": "{count} with no date of joining",
    "border-postcode": "{count} with a postcode that reaches into another region",
    "outside-denmark": "{count} outside Denmark",
    "no-contact": "{count} with no contact on record",
  },
  missing: {
    blank: "{count, plural, one {# participant lacks} other {# participants lack}} “{column}”.",
    "none-given": "No participant in the list has “{column}”.",
    later: "{count, plural, one {# participant has} other {# participants have}} a last contact after today.",
    unplaced: "{count, plural, one {# postcode} other {# postcodes}} cannot be placed in a region ({column}).",
    "no-office": "Write the postcode of the secretariat's office above.",
  },
  columns: {
    type: "type",
    postcode: "postcode",
    joined: "joined",
    left: "left",
    commitment: "commitment",
    commitmentEvidence: "evidence of the commitment",
    lastContact: "last personal contact",
    office: "office",
  },
  how: {
    committed: "Participants on the day who are bound by a fee, contract, declaration or project.",
    participants: "All participants on the day.",
    companies: "Committed participants of the type company.",
    research: "Committed participants of the type research.",
    education: "Committed participants of the type education.",
    public: "Committed participants of the type public.",
    other: "Committed participants of the type other.",
    nearby: "Committed participants with a postcode in a region where you have an office ({offices}).",
    departed: "Participants from the start of the period whose last day as a participant lies within it.",
    atStart: "Participants on the first day of the period.",
    met: "Committed participants whose last personal contact lies within the period.",
  },
};

/** The list of participants: its import, what it says, and the figures proposed from it. */
export const participants = bilingual({
  da: {
    ...da,
    title: "Medlemmer",
    intro:
      "Medlemslisten giver tallene til de indikatorer, der handler om medlemmerne. I bestemmer selv, hvilke tal I tager med over i selvevalueringen.",
    calculation: {
      from: "Talt i medlemslisten, som den ser ud {day}.",
      ofWhich: "Heraf {parts}.",
    },
  },
  en: {
    ...en,
    title: "Participants",
    intro:
      "The list of participants gives the figures for the indicators about participants. You decide which figures go into the self-assessment.",
    calculation: {
      from: "Counted in the list of participants as it stands on {day}.",
      ofWhich: "Of these {parts}.",
    },
  },
});
