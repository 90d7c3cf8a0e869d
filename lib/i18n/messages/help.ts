import { bilingual } from "./bilingual.ts";

/** What CED offers where an answer is weak. */
export const help = bilingual({
  da: {
    title: "Hjælp fra CED",
    of: "Hjælp fra CED til indikator {indicator}",
    more: "Vis {count} til",
    kinds: {
      workshop: "Workshop",
      "master-class": "Master Class",
      course: "Uddannelsesforløb",
      "cluster-lab": "Cluster Lab",
      "innovation-camp": "Innovation Camp",
      "study-group": "Erfagruppe",
      conference: "Konference",
      sparring: "Individuel sparring",
      handbook: "Håndbog",
      tool: "Værktøj",
    },
    when: "{until, select, none {{day}} other {{day} til {until}}}",
    elsewhere: "(åbner i en ny fane)",
  },
  en: {
    title: "Help from CED",
    of: "Help from CED with indicator {indicator}",
    more: "Show {count} more",
    kinds: {
      workshop: "Workshop",
      "master-class": "Master Class",
      course: "Course",
      "cluster-lab": "Cluster Lab",
      "innovation-camp": "Innovation Camp",
      "study-group": "Study group",
      conference: "Conference",
      sparring: "Individual sparring",
      handbook: "Handbook",
      tool: "Tool",
    },
    when: "{until, select, none {{day}} other {{day} to {until}}}",
    elsewhere: "(opens in a new tab)",
  },
});
