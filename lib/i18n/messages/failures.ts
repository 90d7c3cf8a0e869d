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
    "only-lead": "Du er den eneste leder i mindst én klyngeorganisation. Gør en kollega til leder, eller slet organisationen først.",
    "step-up-first": "Bekræft med kode eller passkey først. Det gør du øverst på siden.",
    "already-open": "En selvevaluering er allerede i gang. Genindlæs siden, så ser du den.",
    "path-changed": "Vejen eller planen er ændret, siden siden blev vist. Intet er lagt i planen. Genindlæs siden og vælg igen.",
    stale: "Nogen har ændret svaret, siden siden blev vist. Genindlæs siden, se det nye svar, og gem igen.",
    submitted: "Selvevalueringen er indsendt og kan ikke ændres mere.",
    "round-open": "En blindrunde er stadig i gang.",
    "round-closed": "Blindrunden er slut. Genindlæs siden.",
  },
  en: {
    invalid: "Something needs correcting. See the fields.",
    forbidden: "You have no access to this, or it is no longer there.",
    failed: "Something went wrong on our side. Nothing was lost. Mention {reference} if you write to us.",
    "slug-taken": "This address is taken. Choose another.",
    unreachable: "The server cannot be reached. What you typed is still here. Try again in a moment.",
    "not-found": "This is no longer there. Reload the page.",
    "only-lead": "You are the only lead of at least one cluster organisation. Make a colleague lead, or delete the organisation first.",
    "step-up-first": "Confirm with a code or a passkey first. You can do so at the top of the page.",
    "already-open": "An assessment is open already. Reload the page to see it.",
    "path-changed": "The path or the plan has changed since the page was shown. Nothing was added. Reload the page and choose again.",
    stale: "Somebody has changed the answer since the page was shown. Reload the page, look at the new answer, and save again.",
    submitted: "The assessment is submitted and is changed no more.",
    "round-open": "A blind round is still going on.",
    "round-closed": "The blind round is over. Reload the page.",
  },
});

export type FailureCode = keyof typeof failures.da;
