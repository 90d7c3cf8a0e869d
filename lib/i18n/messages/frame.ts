import { bilingual } from "./bilingual.ts";

export const frame = bilingual({
  da: {
    skip: "Gå til indholdet",
    menu: "Hovedmenu",
    otherLanguage: "English",
    pages: { readiness: "Parathed", clusters: "Klynger", method: "Metode", signIn: "Log ind" },
    disclaimer:
      "Klyngeklar hjælper klyngesekretariater med at forberede sig. Labels tildeles af ESCA og EUCLES, aldrig af Klyngeklar. De officielle grænser er ikke offentlige; vores er vejledende og mærket som det.",
    accessibility: "Tilgængelighedserklæring",
    notFound: { title: "Siden findes ikke", text: "Adressen er forkert, eller siden er flyttet.", home: "Gå til forsiden" },
    failed: {
      title: "Noget gik galt",
      text: "Siden kunne ikke vises. Det, der er gemt, er ikke gået tabt.",
      again: "Prøv igen",
      reference: "Nævn {reference}, hvis I skriver til os.",
    },
    away: {
      title: "Siden kan ikke vises lige nu",
      text: "Databasen svarer ikke i øjeblikket. Det, der er gemt, er ikke gået tabt. Siden prøver selv igen om lidt.",
    },
    gone: {
      title: "Der er ikke noget her",
      text: "Adressen er forkert, siden er flyttet, eller den hører til nogen, du ikke er en del af.",
      account: "Gå til min konto",
    },
  },
  en: {
    skip: "Skip to content",
    menu: "Main menu",
    otherLanguage: "Dansk",
    pages: { readiness: "Readiness", clusters: "Clusters", method: "Method", signIn: "Sign in" },
    disclaimer:
      "Klyngeklar helps cluster secretariats prepare. Labels are awarded by ESCA and EUCLES, never by Klyngeklar. The official limits are not public; ours are indicative and marked as such.",
    accessibility: "Accessibility statement",
    notFound: { title: "This page does not exist", text: "The address is wrong, or the page has moved.", home: "Go to the front page" },
    failed: {
      title: "Something went wrong",
      text: "The page could not be shown. What was saved is not lost.",
      again: "Try again",
      reference: "Mention {reference} if you write to us.",
    },
    away: {
      title: "This page cannot be shown right now",
      text: "The database is not answering at the moment. What was saved is not lost. The page tries again by itself shortly.",
    },
    gone: {
      title: "There is nothing here",
      text: "The address is wrong, the page has moved, or it belongs to others.",
      account: "Go to my account",
    },
  },
});
