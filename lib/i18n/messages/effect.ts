import { bilingual } from "./bilingual.ts";

/** What happened where clusters came to an offering, against where they did not. */
export const effect = bilingual({
  da: {
    title: "Effekt",
    intro:
      "Hvor meget mere en indikator steg hos de klynger, der kom til en ydelse, end hos dem, der ikke kom. Aldrig om en enkelt klynge.",
    caution: {
      title: "Læs tallene med forbehold",
      few: "Der er få klynger bag hvert tal. Intervallet viser, hvor lidt der vides: indeholder det 0, kan forskellen være tilfældig.",
      regression:
        "Klynger, der kommer, fordi de lige er vurderet lavt, ville ofte være steget alligevel (regression mod gennemsnittet). Så ser ydelsen bedre ud, end den er. Loftet trækker den anden vej: den, der står på 5, kan ikke stige.",
      many: "Blandt mange ydelser og indikatorer vil enkelte se ud af noget ved et tilfælde.",
    },
    method: {
      title: "Sådan er de regnet ud",
      change:
        "Alle arrangementer frem til periodens sidste dag tæller med. Ændringen er fra klyngens sidste øjebliksbillede før arrangementet til det første efter, højst {months} måneder fra hinanden. For klynger, der ikke kom, bruges samme dage.",
      difference:
        "Effekten er gennemsnittet af ændringerne hos dem, der kom, minus gennemsnittet hos dem, der ikke kom (difference i differencer), med et interval på 95 % efter Welch. Tallet er rundet af til nærmeste halve point, og intervallet udad.",
      fewest: "Der vises intet, når færre end {fewest} klynger er på en af siderne. Antal klynger er rundet af til nærmeste tre.",
    },
    none: "Udgivelsen har ingen ydelser med deltagelse.",
    noneShown: {
      title: "Endnu uden tal",
      text: "Udgivelsen kan ikke vise tal for {offerings}. For få klynger har sendt en vurdering ind både før og efter.",
    },
    columns: { indicator: "Indikator", effect: "Effekt, point", came: "Kom", stayed: "Kom ikke" },
    figure: "{estimate} point ({low} til {high})",
    picture: "{title}: {figure}",
    scale: "Fra {low} til {high} point. Stregen i midten er ingen forskel, prikken er forskellen, og bjælken er intervallet.",
  },
  en: {
    title: "Effect",
    intro: "How much more an indicator rose in clusters that came to an offering than in those that did not. Never of a single cluster.",
    caution: {
      title: "Read the figures with care",
      few: "Few clusters stand behind each figure. The interval shows how little is known: where it holds 0, the difference may be chance.",
      regression:
        "Clusters that come because they have just been rated low would often have risen anyway (regression to the mean). The offering then looks better than it is. A ceiling pulls the other way: whoever stands at 5 cannot rise.",
      many: "Among many offerings and indicators, some will look like something by chance.",
    },
    method: {
      title: "How they are worked out",
      change:
        "All events up to the period's last day count. The change is from a cluster's last snapshot before the event to the first after it, at most {months} months apart. For clusters that did not come, the same days are used.",
      difference:
        "The effect is the mean of the changes of those who came, less the mean of those who did not (difference in differences), with a 95% interval after Welch. The figure is rounded to the nearest half point, and the interval outwards.",
      fewest: "Nothing is shown where fewer than {fewest} clusters stand on a side. Numbers of clusters are rounded to the nearest three.",
    },
    none: "The release has no offerings with attendance.",
    noneShown: {
      title: "No figures yet",
      text: "The release cannot show figures for {offerings}. Too few clusters have submitted an assessment both before and after.",
    },
    columns: { indicator: "Indicator", effect: "Effect, points", came: "Came", stayed: "Did not come" },
    figure: "{estimate} points ({low} to {high})",
    picture: "{title}: {figure}",
    scale: "From {low} to {high} points. The line in the middle is no difference, the dot is the difference, and the bar is its interval.",
  },
});
