import { bilingual } from "./bilingual.ts";

/** The badge of a cluster in the register: how its label stands, in words. */
export const badge = bilingual({
  da: {
    labels: { gold: "Guld", silver: "Sølv", bronze: "Bronze" },
    issuer: "Label fra ESCA/EUCLES",
    held: "gyldig til {until}",
    grace: "udløbet {until}, kan fornyes til {grace}",
    unknown: "status kendes ikke",
    unknownSince: "status kendes ikke siden {since}",
    lapsed: "bortfaldet {since}",
    none: "ingen label i registeret",
    title: "{name}: {status}",
    about: "{name}: {status} pr. {day}. Labelen tildeles af ESCA/EUCLES, ikke af Klyngeklar, der kun viser registeret.",
  },
  en: {
    labels: { gold: "Gold", silver: "Silver", bronze: "Bronze" },
    issuer: "Label by ESCA/EUCLES",
    held: "valid until {until}",
    grace: "expired {until}, can be renewed until {grace}",
    unknown: "status not known",
    unknownSince: "status not known since {since}",
    lapsed: "lapsed {since}",
    none: "no label in the register",
    title: "{name}: {status}",
    about: "{name}: {status} as of {day}. The label is awarded by ESCA/EUCLES, not by Klyngeklar, which only shows the register.",
  },
});
