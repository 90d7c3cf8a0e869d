import { bilingual } from "./bilingual.ts";

/** The home of a workspace and the front page of an assessment. */
export const home = bilingual({
  da: {
    assessment: {
      title: "Selvevaluering",
      started: "Begyndt {date} · {edition}. Svar i den rækkefølge, der passer jer. Kolleger kan svare samtidig.",
      submitted: "Indsendt {date} · {edition}. Svarene kan læses, men ikke ændres.",
    },
    open: {
      title: "Jeres selvevaluering",
      progress: "{done} af {total} indikatorer besvaret · ca. {minutes} minutter tilbage",
      complete: "Alle {total} indikatorer er besvaret",
      goOn: "Fortsæt ved {indicator}",
      open: "Åbn selvevalueringen",
      result: "Se resultatet",
      since: "Begyndt {date}",
    },
    start: {
      title: "Begynd jeres første selvevaluering",
      text: "I svarer på {total} indikatorer i fem områder. Det tager {hours, plural, one {omkring # time} other {omkring # timer}} i alt, og I kan stoppe og fortsætte, når I vil.",
      team: "Alle i teamet kan svare samtidig. Hvert svar gemmes med navn og tid, og intet bliver overskrevet uden at I ser det.",
      after: "Når I indsender, fryses svar og resultat, så I kan sammenligne næste gang.",
      button: "Begynd selvevaluering",
      wait: "Kun sekretariatets ledere og medarbejdere kan begynde en selvevaluering. Her kan du læse med, når de er i gang.",
    },
    carry: {
      title: "I har et parathedstjek i denne browser",
      text: "{done} af {total} indikatorer er besvaret der. Tag svarene med, så skal I ikke skrive dem igen. Det, der allerede er svaret på her, bliver ikke ændret.",
      button: "Tag parathedstjekket med",
      done: "{carried, plural, one {# svar er taget med} other {# svar er taget med}}.",
      kept: "{list} var allerede besvaret og er ikke ændret.",
      left: "{list} kunne ikke tages med: denne udgave spørger anderledes.",
      stays: "Parathedstjekket ligger stadig i browseren.",
    },
    activity: {
      title: "Senest i teamet",
      none: "Ingen har svaret endnu.",
      line: "{name} svarede på {indicators}",
      lineMe: "Du svarede på {indicators}",
      rest: "adgangskrav, labels eller indsats",
    },
    earlier: { title: "Tidligere selvevalueringer", line: "Indsendt {date}" },
  },
  en: {
    assessment: {
      title: "Assessment",
      started: "Started {date} · {edition}. Answer in any order. Colleagues can answer at the same time.",
      submitted: "Submitted {date} · {edition}. The answers can be read but not changed.",
    },
    open: {
      title: "Your assessment",
      progress: "{done} of {total} indicators answered · about {minutes} minutes left",
      complete: "All {total} indicators are answered",
      goOn: "Go on at {indicator}",
      open: "Open the assessment",
      result: "See the result",
      since: "Started {date}",
    },
    start: {
      title: "Start your first assessment",
      text: "You answer {total} indicators in five dimensions. It takes {hours, plural, one {about # hour} other {about # hours}} in all, and you can stop and go on whenever you like.",
      team: "Everyone in the team can answer at the same time. Each answer is kept with name and time, and nothing is overwritten without you seeing it.",
      after: "When you submit, answers and result are frozen, so that you can compare next time.",
      button: "Start the assessment",
      wait: "Only leads and members of the secretariat can start an assessment. You can read along here once they are under way.",
    },
    carry: {
      title: "There is a readiness check in this browser",
      text: "{done} of {total} indicators are answered there. Bring the answers along and you need not type them again. What is answered here already is not changed.",
      button: "Bring the readiness check along",
      done: "{carried, plural, one {# answer was brought along} other {# answers were brought along}}.",
      kept: "{list} had been answered already and were not changed.",
      left: "{list} could not be brought along: this edition asks differently.",
      stays: "The readiness check is still in the browser.",
    },
    activity: {
      title: "Latest in the team",
      none: "Nobody has answered yet.",
      line: "{name} answered {indicators}",
      lineMe: "You answered {indicators}",
      rest: "eligibility, labels or effort",
    },
    earlier: { title: "Earlier assessments", line: "Submitted {date}" },
  },
});
