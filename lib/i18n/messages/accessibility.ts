import { bilingual } from "./bilingual.ts";

/** The accessibility statement, in the order of the European model statement (decision 2018/1523) and the Agency for Digital Government's template. */
export const accessibility = bilingual({
  da: {
    title: "Tilgængelighedserklæring",
    description: "Hvem kan bruge Klyngeklar, hvad mangler, og hvor kan man klage.",
    intro:
      "{operator} vil gøre Klyngeklar tilgængeligt for alle efter lov om tilgængelighed af offentlige organers websteder og mobilapplikationer. Erklæringen gælder dette websted.",
    status: {
      title: "Overholder webstedet kravene?",
      partial:
        "Webstedet overholder standarden EN 301 549 delvist: de fleste krav er opfyldt. Det, der mangler, står nedenfor. Tallene efter hver fejl er kriterierne i WCAG 2.1 og 2.2.",
    },
    contact: {
      title: "Er der noget, du ikke kan bruge?",
      text: "Skriv til {operator}, hvis noget på siderne ikke virker for dig, eller hvis du har brug for indholdet på en anden måde. Fortæl, hvilken side det gælder. Skriv ikke cpr-nummer eller helbredsoplysninger.",
      email: "E-mail",
      phone: "Telefon",
      noPhone: "Der er ikke oplyst et telefonnummer endnu.",
    },
    faults: {
      title: "Det kan ikke alle bruge",
      open: "I strid med kravene, eller endnu ikke prøvet",
      outside: "Uden for loven (§ 1, stk. 5)",
      burden: "Uforholdsmæssigt stor byrde (§ 3, stk. 2)",
      noBurden: "Intet er undtaget, fordi det ville være for stor en byrde at gøre det tilgængeligt.",
      none: "Ingen kendte fejl.",
      criteria: "WCAG {criteria}",
      reason: "Hvorfor",
      instead: "I stedet",
    },
    made: {
      title: "Sådan er erklæringen lavet",
      date: "Erklæringen er lavet den {date} ud fra prøver i en rigtig browser ({browser}). Vi har selv vurderet webstedet. Den laves om, når webstedet ændres, og mindst en gang om året.",
      pages:
        "{pages, plural, one {# side} other {# sider}} er set {looks, plural, one {# gang} other {# gange}} igennem med axe {axe} og {rules, plural, one {# regel} other {# regler}}, i lyse og mørke farver. De fleste er også set på en skærm på 320 punkter, som svarer til 400 % forstørrelse.",
      keyboard:
        "Parathedstjekket er gået igennem fra forsiden til resultatet med tastaturet alene, og fokus er set efter ved hvert tryk ({walks, plural, one {# prøve} other {# prøver}}).",
      unclear: "Disse regler kunne axe ikke afgøre overalt, så de er et skøn: {rules}.",
      notTried: "Webstedet er ikke prøvet med skærmlæser eller af mennesker med handicap. Det er den vigtigste mangel ved vurderingen.",
      list: "Sider, der er set igennem",
      page: "Side",
      looks: "Gange",
      members: "Med bogstaver efter kolon står det, der varierer i en adresse. Siderne efter log ind er prøvet med opdigtede klynger.",
    },
    enforcement: {
      title: "Klage",
      text: "Henvend dig altid til {operator} først. Har du ikke fået svar efter ti arbejdsdage, eller er svaret ikke godt nok, kan du gå til Digitaliseringsstyrelsen, som fører tilsyn med loven og kan rejse en sag.",
      agency: "Sådan henvender du dig til Digitaliseringsstyrelsen",
      address: "https://digst.dk/digital-inklusion/webtilgaengelighed/oplever-du-ikke-tilgaengeligt-indhold/",
    },
  },
  en: {
    title: "Accessibility statement",
    description: "Who can use Klyngeklar, what is missing, and where to complain.",
    intro:
      "{operator} wants Klyngeklar to be accessible to everybody under the Danish act on the accessibility of public sector bodies’ websites and mobile applications. The statement covers this website.",
    status: {
      title: "Does the website meet the requirements?",
      partial:
        "The website is partly in conformance with the standard EN 301 549: most requirements are met. What is missing stands below. The numbers after each fault are the criteria of WCAG 2.1 and 2.2.",
    },
    contact: {
      title: "Is there something you cannot use?",
      text: "Write to {operator} if something on the pages does not work for you, or if you need the content in another way. Say which page it is about. Do not send a civil registration number or anything about your health.",
      email: "E-mail",
      phone: "Telephone",
      noPhone: "No telephone number has been given yet.",
    },
    faults: {
      title: "What not everybody can use",
      open: "Against the requirements, or not tried yet",
      outside: "Not covered by the law (§ 1, subsection 5)",
      burden: "Disproportionate burden (§ 3, subsection 2)",
      noBurden: "Nothing is left out because making it accessible would be too great a burden.",
      none: "No known faults.",
      criteria: "WCAG {criteria}",
      reason: "Why",
      instead: "Instead",
    },
    made: {
      title: "How the statement was made",
      date: "The statement was made on {date} from tests in a real browser ({browser}). We assessed the website ourselves. It is made anew when the website changes, and at least once a year.",
      pages:
        "{pages, plural, one {# page was} other {# pages were}} looked at {looks, plural, one {# time} other {# times}} with axe {axe} and {rules, plural, one {# rule} other {# rules}}, in light and dark colours. Most of them were also seen on a screen of 320 points, which corresponds to 400% zoom.",
      keyboard:
        "The readiness check was walked through from the front page to the result with the keyboard alone, and the focus was looked for at every press ({walks, plural, one {# test} other {# tests}}).",
      unclear: "These rules axe could not decide everywhere, so they are a judgement: {rules}.",
      notTried:
        "The website has not been tried with a screen reader or by people with disabilities. That is the greatest gap in the assessment.",
      list: "Pages that were looked at",
      page: "Page",
      looks: "Times",
      members: "A word after a colon stands for what varies in an address. Pages behind the sign-in were tried with invented clusters.",
    },
    enforcement: {
      title: "Complaint",
      text: "Always turn to {operator} first. If you have no answer after ten working days, or the answer is not good enough, you can turn to the Danish Agency for Digital Government, which supervises the act and can open a case.",
      agency: "How to turn to the Agency for Digital Government (in Danish)",
      address: "https://digst.dk/digital-inklusion/webtilgaengelighed/oplever-du-ikke-tilgaengeligt-indhold/",
    },
  },
});
