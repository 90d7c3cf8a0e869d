import type { Reason } from "#lib/domain/sparring/schema.ts";

type Rated = { indicator: string; points: number; reason?: Reason; comment?: string };

/** What Lone Brandt rates in the open round of Klynge Nordlys: she agrees five times and is stricter three times. */
export const brandtRates: readonly Rated[] = [
  { indicator: "2.4", points: 4 },
  {
    ...{ indicator: "2.7", points: 3, reason: "stricter-reading" },
    comment:
      "Aftalen med jeres partner i Nederlandene dækker udlandet. Men niveau 4 kræver, at et fælles projekt har fået bevilling, og jeres ansøgning venter stadig på svar.",
  },
  {
    ...{ indicator: "3.2", points: 3, reason: "evidence-too-old" },
    comment:
      "De 30 procent passer med budgettet, men regnskabet er mere end to år gammelt. Læg det seneste godkendte regnskab ind, så følger jeg jer.",
  },
  {
    indicator: "4.1.2",
    points: 4,
    comment: "Klar strategi, og referatet viser godkendelsen. Skriv sidetallet på målene, så finder assessoren dem med det samme.",
  },
  { indicator: "4.1.3", points: 3 },
  {
    ...{ indicator: "4.1.4", points: 2, reason: "evidence-missing" },
    comment:
      "Jeg kan se, at I laver opfølgningen, men ikke at bestyrelsen får den hvert kvartal. Med et referat eller to er det tredje point i hus.",
  },
  { indicator: "4.2", points: 4 },
  { indicator: "4.6.2", points: 4 },
];

/** What both sides agree on where they read the question differently. */
export const agreed = {
  ...{ indicator: "2.7", points: 3 },
  reason: "Vi regner med tre point, indtil der er svar på ansøgningen. Kommer bevillingen, er det fire.",
} as const;

/** What they say to each other: one request for evidence, which is still open, and a question with its answer. */
export const talk = {
  request: "Kan I lægge referatet fra august ind, hvor bestyrelsen behandler kvartalsopfølgningen? Så kan jeg se, hvad den besluttede.",
  found: "Referatet ligger i bestyrelsens mappe. Jeg lægger det ind, når formanden har skrevet under.",
  question: "Når vi til auditdagen med guld, hvis vi først har svar på ansøgningen i næste måned?",
  answer: "Ja, svar først på 5.2 og 5.3. Dér ligger der flere point end det ene. Økonomistyring og regnskab tager vi på mødet.",
} as const;

/** What the session at the table came to. */
export const session = {
  ...{ place: "Klynge Nordlys, mødelokale 2", agenda: ["4.1.4", "3.2", "2.7"] },
  note: "Opfølgningen sendes hvert kvartal, men står kun i referatet fra august. Punktet bliver fast på dagsordenen.",
  outcome: "Gør økonomiopfølgning til et fast punkt på bestyrelsens møder",
} as const;
