import { bilingual } from "./bilingual.ts";

/** The five criteria of Danish cluster policy by their ids, for the public page and for CED's desk. */
export const criterionNames = bilingual({
  da: {
    purpose: "Klyngens formål",
    "triple-helix": "Virksomheder, forskning og myndigheder sammen",
    organisation: "Organisation med mindst ét årsværk",
    companies: "Mindst 20 virksomheder, der er med",
    label: "En label",
  },
  en: {
    purpose: "The purpose of a cluster",
    "triple-helix": "Companies, research and authorities together",
    organisation: "An organisation with at least one full-time equivalent",
    companies: "At least 20 companies that take part",
    label: "A label",
  },
});
