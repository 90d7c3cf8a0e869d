import type { Fault } from "./statement.ts";

/** What no test finds, or nobody has tried: it stands in the statement until it is mended, or tried and found in order. */
export const knownFaults: readonly Fault[] = [
  {
    id: "report-files",
    category: "open",
    criteria: ["1.1.1", "1.3.1", "1.3.2"],
    what: {
      da: "Rapporter som PDF, Word og regneark. PDF'en har mærker og overskrifter, og Word har typografier, men filerne er ikke prøvet mod en standard for tilgængelige dokumenter eller med en skærmlæser. De tomme felter til noter i Word er tegnet som tabeller.",
      en: "Reports as PDF, Word and spreadsheets. The PDF has tags and headings and the Word file has styles, but the files have not been tried against a standard for accessible documents or with a screen reader. The empty boxes for notes in Word are drawn as tables.",
    },
    reason: {
      da: "Der findes endnu ikke et program i vores prøver, som kan efterse filerne.",
      en: "Our tests do not yet have a program that can check the files.",
    },
    instead: {
      da: "Den samme rapport kan læses som en almindelig side med de samme tal og tekster.",
      en: "The same report can be read as an ordinary page with the same figures and texts.",
    },
  },
  {
    id: "sources",
    category: "open",
    criteria: ["3.1.2"],
    what: {
      da: "Titler på kilder, ydelsers navne og det, brugerne selv skriver, kan være på et andet sprog end siden uden at være mærket med det. En skærmlæser kan udtale dem forkert.",
      en: "Titles of sources, names of offerings and what users write themselves may be in another language than the page without being marked. A screen reader may pronounce them wrongly.",
    },
    reason: {
      da: "Sproget står ikke i de oplysninger, siderne er lavet af.",
      en: "The language is not part of the data that the pages are made of.",
    },
    instead: {
      da: "Alle vores egne tekster findes på dansk og engelsk og er mærket med sproget.",
      en: "All of our own texts are there in Danish and English, marked with their language.",
    },
  },
  {
    id: "uploaded-documents",
    category: "outside",
    criteria: ["1.1.1", "1.3.1", "1.4.5"],
    what: {
      da: "Dokumenter, som sekretariaterne selv lægger ind som dokumentation, for eksempel indscannede referater.",
      en: "Documents that the secretariats add themselves as evidence, such as scanned minutes.",
    },
    reason: {
      da: "De er lavet af andre, og vi ændrer dem ikke.",
      en: "They are made by others, and we do not change them.",
    },
    instead: {
      da: "Titel, dato og bemærkninger står som tekst ved hvert dokument. Spørg sekretariatet om en udgave, du kan læse.",
      en: "Title, date and remarks stand beside each document as text. Ask the secretariat for a version you can read.",
    },
  },
  {
    id: "other-sites",
    category: "outside",
    criteria: ["1.1.1", "1.3.1", "2.1.1"],
    what: {
      da: "Sider, vi henviser til: ESCA, EUCLES, ydelsers egne sider og kilderne til registret.",
      en: "Sites that we refer to: ESCA, EUCLES, the offerings' own pages and the sources of the register.",
    },
    reason: { da: "De drives af andre.", en: "They are run by others." },
    instead: {
      da: "Det, vi bygger på, står som tekst på vores egne sider.",
      en: "What we build on stands as text on our own pages.",
    },
  },
];
