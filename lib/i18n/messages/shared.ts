import { bilingual } from "./bilingual.ts";

/** Words that several parts of the interface use. */
export const shared = bilingual({
  da: {
    labels: { bronze: "Bronze", silver: "Sølv", gold: "Guld" },
    confidence: { stated: "oplyst af kilden", inferred: "udledt", "stand-in": "vejledende", "not-set": "ikke fastsat" },
    indicative: "vejledende",
    indicativeHint: "Den officielle grænse er ikke offentlig. Tallet er vores bud og kan erstattes af CED.",
    source: "Kilde",
    gates: {
      eligibility: "Adgangskrav",
      complete: "Alle spørgsmål besvaret",
      minimums: "Minimumskrav",
      score: "Point i alt",
      elapsed: "Tid siden sidste label",
      improvements: "Forbedringer med effekt",
    },
    points: "{points, plural, one {# point} other {# point}}",
    days: "{days, plural, one {# arbejdsdag} other {# arbejdsdage}}",
    leadDays: "{days, plural, =0 {kan vises med det samme} one {klar efter # dag} other {klar efter # dage}}",
    minutes: "{minutes, plural, one {# minut} other {# minutter}}",
    limits: { atLeast: "mindst {limit}", atMost: "højst {limit}" },
  },
  en: {
    labels: { bronze: "Bronze", silver: "Silver", gold: "Gold" },
    confidence: { stated: "stated by the source", inferred: "inferred", "stand-in": "indicative", "not-set": "not set" },
    indicative: "indicative",
    indicativeHint: "The official limit is not public. The figure is our stand-in and CED can replace it.",
    source: "Source",
    gates: {
      eligibility: "Eligibility criteria",
      complete: "Every question answered",
      minimums: "Minimums",
      score: "Total points",
      elapsed: "Time since the last label",
      improvements: "Improvements with effect",
    },
    points: "{points, plural, one {# point} other {# points}}",
    days: "{days, plural, one {# working day} other {# working days}}",
    leadDays: "{days, plural, =0 {can be shown at once} one {ready after # day} other {ready after # days}}",
    minutes: "{minutes, plural, one {# minute} other {# minutes}}",
    limits: { atLeast: "at least {limit}", atMost: "at most {limit}" },
  },
});
