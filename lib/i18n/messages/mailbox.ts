import { bilingual } from "./bilingual.ts";

/** The mailbox of the demo. */
export const mailbox = bilingual({
  da: {
    title: "Postkasse",
    intro: "Demoen sender ingen mails. De breve, der venter, kan læses her, kun på denne maskine.",
    none: "Ingen breve venter. Bed for eksempel om et link på siden Log ind.",
    to: "Til {to}",
    reload: "Se efter igen",
  },
  en: {
    title: "Mailbox",
    intro: "The demo sends no mail. The letters that wait can be read here, on this machine only.",
    none: "No letters are waiting. Ask for a link on the page Sign in, for example.",
    to: "To {to}",
    reload: "Look again",
  },
});
