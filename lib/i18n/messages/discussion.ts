import { bilingual } from "./bilingual.ts";

/** What the team has at an indicator beside the answer: who is to answer it, and what was said. */
export const discussion = bilingual({
  da: {
    title: "Teamet",
    assigned: "Besvares af",
    nobody: "ingen bestemt",
    mine: "dig",
    former: "tidligere medlem af teamet",
    comments: "{count, plural, =0 {Ingen kommentarer} one {# kommentar} other {# kommentarer}}",
    write: "Ny kommentar",
    add: "Tilføj kommentar",
    remove: "Fjern kommentar",
    removing: "Fjern din kommentar fra {when}",
    list: {
      title: "Bedt om at svare",
      intro: "Indikatorer, som en kollega har bedt dig svare på.",
      answered: "besvaret",
      open: "mangler svar",
    },
  },
  en: {
    title: "The team",
    assigned: "To be answered by",
    nobody: "nobody in particular",
    mine: "you",
    former: "former member of the team",
    comments: "{count, plural, =0 {No comments} one {# comment} other {# comments}}",
    write: "New comment",
    add: "Add comment",
    remove: "Remove comment",
    removing: "Remove your comment of {when}",
    list: {
      title: "Yours to answer",
      intro: "Indicators that a colleague has asked you to answer.",
      answered: "answered",
      open: "not answered yet",
    },
  },
});
