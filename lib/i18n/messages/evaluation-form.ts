import { bilingual } from "./bilingual.ts";

/** The form that participants of an event answer. */
export const evaluationForm = bilingual({
  da: {
    title: "Hvad syntes du?",
    of: "{title}, {date}",
    intro: "Det tager et minut. Vi gemmer ikke, hvem du er. Formularen er åben til og med {until}.",
    satisfaction: "Hvor tilfreds er du alt i alt?",
    satisfactions: { "1": "Meget utilfreds", "2": "Utilfreds", "3": "Hverken eller", "4": "Tilfreds", "5": "Meget tilfreds" },
    usefulness: "Hvor stort udbytte fik du til dit arbejde?",
    usefulnesses: { "1": "Intet", "2": "Lille", "3": "Noget", "4": "Stort", "5": "Meget stort", none: "Ved ikke" },
    text: "Er der noget, du vil tilføje?",
    textHint: "Skriv ikke navne eller andet, nogen kan kendes på. CED læser teksten, før andre ser den.",
    send: "Send svaret",
    thanks: "Tak for svaret",
    thanksText: "Det indgår i planlægningen af de næste arrangementer.",
    problem: {
      invalid: "Svaret blev ikke sendt. Vælg, hvor tilfreds du er, og prøv igen.",
      "too-many-tries": "Der kommer mange svar lige nu. Vent et kvarter, og prøv igen.",
      failed: "Svaret blev ikke sendt, fordi noget gik galt hos os. Prøv igen om lidt.",
    },
    gone: "Formularen er lukket",
    goneText: "Linket virker ikke længere. Spørg CED, hvis du gerne vil sige noget om arrangementet.",
  },
  en: {
    title: "What did you think?",
    of: "{title}, {date}",
    intro: "It takes a minute. We do not keep who you are. The form is open until {until}, that day included.",
    satisfaction: "How satisfied are you overall?",
    satisfactions: { "1": "Very dissatisfied", "2": "Dissatisfied", "3": "Neither", "4": "Satisfied", "5": "Very satisfied" },
    usefulness: "How useful was it for your work?",
    usefulnesses: { "1": "Not at all", "2": "A little", "3": "Somewhat", "4": "Useful", "5": "Very useful", none: "Don’t know" },
    text: "Is there anything you want to add?",
    textHint: "Do not write names or anything somebody can be recognised by. CED reads the text before others see it.",
    send: "Send the answer",
    thanks: "Thank you for your answer",
    thanksText: "It helps to plan the next events.",
    problem: {
      invalid: "The answer was not sent. Choose how satisfied you are and try again.",
      "too-many-tries": "Many answers are coming in right now. Wait a quarter of an hour and try again.",
      failed: "The answer was not sent because something went wrong on our side. Try again in a moment.",
    },
    gone: "The form is closed",
    goneText: "The link does not work any more. Ask CED if you want to say something about the event.",
  },
});
