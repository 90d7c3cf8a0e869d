import { bilingual } from "./bilingual.ts";

/** A sentence for every way in which a use case behind a form can refuse; a code without one does not compile. */
export const failures = bilingual({
  da: {
    invalid: "Der er noget at rette. Se ved felterne.",
    forbidden: "Det har du ikke adgang til, eller også findes det ikke længere.",
    failed: "Noget gik galt hos os. Intet er gået tabt. Nævn {reference}, hvis I skriver til os.",
    "slug-taken": "Adressen er i brug. Vælg en anden.",
    unreachable: "Der er ingen forbindelse til serveren. Det, du har skrevet, står her stadig. Prøv igen om lidt.",
    "not-found": "Det findes ikke længere. Genindlæs siden.",
    "already-member": "Den adresse hører allerede til i teamet.",
    "already-invited": "Den adresse er allerede inviteret. Send invitationen igen i listen nedenfor.",
    "too-many-invitations": "I har sendt 50 invitationer det seneste døgn. Prøv igen i morgen.",
    "last-lead": "Der skal være mindst én leder. Gør først en anden til leder.",
    "other-address": "Invitationen er sendt til en anden mailadresse end den, du er logget ind med.",
    "own-role": "Ingen kan give sig selv en rolle. Bed en anden administrator om det.",
    "name-differs": "Navnet er ikke det samme. Skriv det, som det står ovenfor.",
    "only-lead": "Du er den eneste leder i mindst én klyngeorganisation. Gør en kollega til leder, eller slet organisationen først.",
    "step-up-first": "Bekræft med kode eller passkey først. Det gør du øverst på siden.",
    "already-open": "En selvevaluering er allerede i gang. Genindlæs siden, så ser du den.",
    "path-changed": "Vejen eller planen er ændret, siden siden blev vist. Intet er lagt i planen. Genindlæs siden og vælg igen.",
  },
  en: {
    invalid: "Something needs correcting. See the fields.",
    forbidden: "You have no access to this, or it is no longer there.",
    failed: "Something went wrong on our side. Nothing was lost. Mention {reference} if you write to us.",
    "slug-taken": "This address is taken. Choose another.",
    unreachable: "The server cannot be reached. What you typed is still here. Try again in a moment.",
    "not-found": "This is no longer there. Reload the page.",
    "already-member": "This address already belongs to the team.",
    "already-invited": "This address has already been invited. Send the invitation again from the list below.",
    "too-many-invitations": "You have sent 50 invitations in the last 24 hours. Try again tomorrow.",
    "last-lead": "There must be at least one lead. Make somebody else lead first.",
    "other-address": "The invitation was sent to another e-mail address than the one you are signed in with.",
    "own-role": "Nobody can give themselves a role. Ask another administrator.",
    "name-differs": "The name is not the same. Write it as it stands above.",
    "only-lead": "You are the only lead of at least one cluster organisation. Make a colleague lead, or delete the organisation first.",
    "step-up-first": "Confirm with a code or a passkey first. You can do so at the top of the page.",
    "already-open": "An assessment is open already. Reload the page to see it.",
    "path-changed": "The path or the plan has changed since the page was shown. Nothing was added. Reload the page and choose again.",
  },
});

export type FailureCode = keyof typeof failures.da;
