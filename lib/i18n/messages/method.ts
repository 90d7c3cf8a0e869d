import { bilingual } from "./bilingual.ts";

export const method = bilingual({
  da: {
    title: "Metode",
    description: "Sådan regner Klyngeklar: indikatorer, grænser, krav og kilder.",
    intro:
      "Hver indikator giver point fra 0 til sit maksimum. Pointene lægges sammen, og resultatet holdes op mod labelens krav ét for ét. Et ubesvaret spørgsmål tæller ikke som nul: resultatet er et spænd fra det laveste til det højeste, der stadig er muligt.",
    gates:
      "Et krav er opfyldt, når det er opfyldt, uanset hvad de manglende svar bliver, og ikke opfyldt, når ingen svar kan opfylde det. Ellers er det åbent. Procenter rundes altid ned.",
    paths:
      "Vejene til en label er regnet ud, ikke skønnet: mindst arbejde, hurtigst og med fem procents margen. Dage og ventetid er vores vejledende tal, som I kan rette.",
    unknown:
      "De officielle grænser, point pr. niveau og listen over minimumskrav er ikke offentlige. De 36 spørgsmål i bronze-interviewet er heller ikke; derfor bruger vi de 31 indikatorer. Om 5.2 og 5.3 indgår i sølv, er ukendt, så de holdes ude. CED kan indlæse de officielle tal som en ny revision.",
    edition: "Udgave {id}, revision {revision}",
    digest: "Fingeraftryk {digest}, reglerne alene {rulesDigest}.",
    json: "Hele udgaven som JSON",
    notScored: "giver ikke point",
    looksFor: "Det ser assessoren efter",
    rating: "Sådan gives point",
    atLeast: "mindst {limit}",
    atMost: "højst {limit}",
    evidence: "Dokumentation",
    minimum: "Minimumskrav for {labels}: {points} point",
    effort: "Arbejdsdage pr. point: {days}. Ventedage pr. point: {leadDays}.",
    scope: "Omfang: {labels}",
    level: "Point",
    means: "Hvad det kræver",
    source: "Kilde",
  },
  en: {
    title: "Method",
    description: "How Klyngeklar computes: indicators, limits, gates and sources.",
    intro:
      "Each indicator gives points from 0 to its maximum. The points are added up, and the result is held against the gates of a label one by one. An unanswered question does not count as zero: the result is a range from the lowest to the highest that is still possible.",
    gates:
      "A gate is passed when it holds whatever the missing answers turn out to be, and failed when no answers can pass it. Otherwise it is open. Percentages are always rounded down.",
    paths:
      "The paths to a label are computed, not guessed: least work, fastest, and with a margin of five per cent. Days and waiting times are our indicative figures, which you can change.",
    unknown:
      "The official limits, the points per level and the list of minimums are not public. Nor are the 36 questions of the bronze interview, so the 31 indicators stand in. Whether silver counts 5.2 and 5.3 is unknown, so they stay outside. CED can load the official figures as a new revision.",
    edition: "Edition {id}, revision {revision}",
    digest: "Digest {digest}, of the rules alone {rulesDigest}.",
    json: "The whole edition as JSON",
    notScored: "gives no points",
    looksFor: "What the assessor looks for",
    rating: "How points are given",
    atLeast: "at least {limit}",
    atMost: "at most {limit}",
    evidence: "Evidence",
    minimum: "Minimum for {labels}: {points} points",
    effort: "Working days per point: {days}. Lead days per point: {leadDays}.",
    scope: "Scope: {labels}",
    level: "Points",
    means: "What it takes",
    source: "Source",
  },
});
