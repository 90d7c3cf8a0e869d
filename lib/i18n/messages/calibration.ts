import { bilingual } from "./bilingual.ts";

/** What assessors are likely to give, from the rounds of clusters that let their figures be counted. */
export const calibration = bilingual({
  da: {
    likely:
      "{same, select, yes {Assessorer har typisk givet {middle} point} other {Assessorer har typisk givet {low} til {high} point}} til klynger, der gav sig selv {points} (n = {n}).",
    margin: {
      title: "Hvor langt over grænsen?",
      intro:
        "Assessorer giver ofte andre point end sekretariatet selv. Margenen siger, hvor mange vægtede point I bør have over grænsen i jeres egen vurdering.",
      line: "{label}: mindst {margin, plural, one {# point} other {# point}} over grænsen",
      basis:
        "Så holder det i cirka {share} ud af 100 tilfælde. Bygger på tal ved {measured} af {inScope} indikatorer fra mindst {n, plural, one {# klynge} other {# klynger}}.",
      "too-few": "{label}: for få klynger har delt deres tal til at anbefale en margen.",
      "no-bar": "{label}: der er ingen grænse at have en margen til.",
      asOf: "Regnet ud {date}.",
    },
  },
  en: {
    likely:
      "{same, select, yes {Assessors have typically given {middle} points} other {Assessors have typically given {low} to {high} points}} to clusters that gave themselves {points} (n = {n}).",
    margin: {
      title: "How far above the bar?",
      intro:
        "Assessors often give other points than the secretariat itself. The margin says how many weighted points you should have above the bar by your own rating.",
      line: "{label}: at least {margin, plural, one {# point} other {# points}} above the bar",
      basis:
        "It then holds in about {share} of 100 cases. From figures at {measured} of {inScope} indicators of at least {n, plural, one {# cluster} other {# clusters}}.",
      "too-few": "{label}: too few clusters have shared their figures to recommend a margin.",
      "no-bar": "{label}: there is no bar to have a margin over.",
      asOf: "Computed {date}.",
    },
  },
});
