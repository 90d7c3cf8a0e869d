import { bilingual } from "./bilingual.ts";

export const landing = bilingual({
  da: {
    title: "Klar til bronze, sølv eller guld?",
    metaTitle: "{programme}: parathed til bronze, sølv og guld",
    description:
      "Se, hvor jeres klynge står i forhold til de europæiske klyngelabels, hvad der mangler, og hvilke skridt der lukker hullet med færrest arbejdsdage.",
    lead: "Svar på {count} spørgsmål om jeres klyngeorganisation. Så ser I, hvor I står i forhold til de europæiske labels, hvad der mangler, og hvilke skridt der fører dertil med færrest arbejdsdage.",
    start: "Start parathedstjekket",
    facts: {
      first: "Første billede på fem minutter",
      whole: "Hele tjekket på godt en time",
      account: "Ingen konto",
      data: "Svarene bliver i jeres browser",
    },
    hand: {
      title: "Godt at have ved hånden",
      members: "Medlemslisten",
      accounts: "Budget og regnskab",
      strategy: "Strategi og handlingsplan",
      staff: "Årsværk og møder i det seneste år",
      without: "Mangler I et tal, så spring spørgsmålet over. Resultatet viser, hvad det kan flytte.",
    },
    needs: "Hvad guld kræver",
    needsText: "Det hele på ét sted, før I går i gang. De officielle grænser er ikke offentlige, så tal mærket vejledende er vores bud.",
    indicators: "{count} indikatorer på {dimensions} områder",
    count: "{count, plural, one {# indikator} other {# indikatorer}}",
    hasMinimum: "minimumskrav",
    notScored: "giver ikke point",
    others: "Sølv og bronze",
    method: "Læs, hvordan vi regner",
  },
  en: {
    title: "Ready for bronze, silver or gold?",
    metaTitle: "{programme}: readiness for bronze, silver and gold",
    description:
      "See where your cluster stands against the European cluster labels, what is missing, and which steps close the gap in the fewest working days.",
    lead: "Answer {count} questions about your cluster organisation. You then see where you stand against the European labels, what is missing, and which steps get you there in the fewest working days.",
    start: "Start the readiness check",
    facts: {
      first: "A first picture in five minutes",
      whole: "The whole check in about an hour",
      account: "No account",
      data: "Your answers stay in your browser",
    },
    hand: {
      title: "Good to have at hand",
      members: "The list of members",
      accounts: "Budget and accounts",
      strategy: "Strategy and action plan",
      staff: "Full-time equivalents and meetings of the last year",
      without: "If you lack a figure, skip the question. The result shows what it could change.",
    },
    needs: "What gold needs",
    needsText:
      "All of it in one place before you begin. The official limits are not public, so figures marked indicative are our stand-ins.",
    indicators: "{count} indicators in {dimensions} dimensions",
    count: "{count, plural, one {# indicator} other {# indicators}}",
    hasMinimum: "minimum",
    notScored: "gives no points",
    others: "Silver and bronze",
    method: "Read how we compute",
  },
});
