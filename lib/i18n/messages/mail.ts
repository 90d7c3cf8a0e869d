import { bilingual } from "./bilingual.ts";

/** Letters: each has a subject, paragraphs (parted by a blank line), and the words on its button. */
export const mail = bilingual({
  da: {
    greeting: "Hej",
    address: "Virker knappen ikke, så kopier denne adresse til din browser:",
    footer:
      "Klyngeklar hjælper klyngesekretariater med at forberede sig på de europæiske klyngelabels. Svar på denne mail bliver ikke læst.",
    due: "{action} (frist {due})",
    signIn: {
      subject: "Log ind på {programme}",
      text: "Her er dit link til at logge ind. Det virker én gang og i {minutes, plural, one {# minut} other {# minutter}}.\n\nHar du ikke bedt om det, kan du se bort fra mailen. Ingen kan logge ind uden linket.",
      button: "Log ind",
    },
    passwordReset: {
      subject: "Vælg en ny adgangskode",
      text: "Du har bedt om at vælge en ny adgangskode. Linket virker én gang og i {minutes, plural, one {# minut} other {# minutter}}.\n\nHar du ikke bedt om det, kan du se bort fra mailen. Din adgangskode er ikke ændret.",
      button: "Vælg ny adgangskode",
    },
    emailVerification: {
      subject: "Bekræft din mailadresse",
      text: "Bekræft, at denne mailadresse er din. Linket virker i {minutes, plural, one {# minut} other {# minutter}}.\n\nHar du ikke oprettet en konto hos {programme}, kan du se bort fra mailen.",
      button: "Bekræft adressen",
    },
    invitation: {
      subject: "{organisation} inviterer dig til {programme}",
      text: "{inviter} inviterer dig til at arbejde med på selvevalueringen for {organisation} i {programme}.\n\nInvitationen er din personligt og gælder i {days, plural, one {# dag} other {# dage}}. Kender du ikke afsenderen, kan du se bort fra mailen.",
      button: "Se invitationen",
    },
    programmeInvitation: {
      subject: "Invitation til CED i {programme}",
      text: "{inviter} inviterer dig til at arbejde for Cluster Excellence Denmark i {programme}.\n\nInvitationen er din personligt og gælder i {days, plural, one {# dag} other {# dage}}. Du skal bruge en passkey eller en engangskode, når du logger ind. Kender du ikke afsenderen, kan du se bort fra mailen.",
      button: "Se invitationen",
    },
    contribution: {
      subject: "{organisation} beder om din vurdering",
      text: "{inviter} beder dig vurdere, hvor {organisation} står. Du ser ikke de andres vurderinger, før runden er slut, og de ser ikke din.",
      button: "Giv din vurdering",
    },
    sparringMention: {
      subject: "{inviter} har skrevet til dig i sparringen om {organisation}",
      text: "{inviter} nævner dig i samtalen mellem {organisation} og CED. Beskeden står kun i {programme}.",
      button: "Læs beskeden",
    },
    sparringRequest: {
      subject: "CED beder om dokumentation fra {organisation}",
      text: "{inviter} fra CED beder om dokumentation i sparringen om {organisation}. Hvad der mangler, står i samtalen i {programme}. Anmodningen venter, til I peger på et dokument.",
      button: "Se anmodningen",
    },
    assigned: {
      subject: "{inviter} beder dig svare på {count, plural, one {# indikator} other {# indikatorer}}",
      text: "{inviter} beder dig svare på {count, plural, one {denne indikator} other {disse indikatorer}} i selvevalueringen for {organisation}:",
      button: "Se, hvad du er bedt om",
    },
    planReminder: {
      subject: "Frist {due}: {action}",
      text: "{owner, select, nobody {Ingen står som ansvarlig for denne handling i planen for {organisation}. Du får mailen, fordi du er leder.} other {Du står som ansvarlig for en handling i planen for {organisation}.}}\n\n{action}\n\nFristen er {due}.",
      button: "Åbn handlingen",
    },
    session: {
      event: "Sparring med CED: {organisation}",
      subject:
        "{change, select, moved {Sparringsmødet er ændret} cancelled {Sparringsmødet er aflyst} other {Indkaldelse til sparringsmøde}}: {organisation}, {when}",
      text: "{change, select, moved {Sparringsmødet om {organisation} har fået nyt tidspunkt eller sted.} cancelled {Sparringsmødet om {organisation} er aflyst.} other {Du er indkaldt til sparringsmøde om {organisation}.}}\n\n{when}, {minutes} minutter\n{place}\n\n{change, select, cancelled {Tag det ud af kalenderen med filen, der er vedhæftet.} other {Læg det i kalenderen med filen, der er vedhæftet. Ændres mødet, får du en ny.}}",
      button: "Se mødet",
    },
    planDigest: {
      subject:
        "{owner, select, nobody {{count, plural, one {# handling} other {# handlinger}} uden ansvarlig} other {{count, plural, one {# handling venter} other {# handlinger venter}} på dig}} i planen for {organisation}",
      text: "{owner, select, nobody {Ingen står som ansvarlig} other {Du står som ansvarlig}} for {count, plural, one {denne handling} other {disse handlinger}} i planen for {organisation}:",
      button: "Åbn planen",
    },
    labelEnds: {
      subject:
        "{label, select, gold {Guld} silver {Sølv} other {Bronze}} udløber {daysLeft, plural, =0 {i dag} one {om # dag} other {om # dage}}: {organisation}",
      text: "Efter registeret gælder {label, select, gold {guld} silver {sølv} other {bronze}} for {organisation} senest til og med {end}, {daysLeft, plural, =0 {altså i dag} one {altså # dag endnu} other {altså # dage endnu}}.\n\n{reader, select, lead {På jeres forside i {programme} står, hvad fornyelsen kræver, og hvornår I skal begynde. Står der en forkert dato i registeret, så skriv til CED.} other {Er labelen fornyet, så registrér tildelingen. Registeret siger ellers ”ikke kendt”, når datoen og året til fornyelse er gået.}}",
      button: "{reader, select, lead {Se fornyelsen} other {Åbn registeret}}",
    },
    webhookTrouble: {
      subject: "{change, select, off {Webhook slået fra} other {Webhook når ikke frem}}: {receiver}",
      text: "{change, select, off {{programme} har slået webhooken til {receiver} fra ({organisation}), fordi den ikke har kunnet levere i flere dage, eller fordi modtageren svarer, at adressen er nedlagt. Der sendes ikke mere, før I slår den til igen.} other {En besked til {receiver} ({organisation}) er opgivet efter forsøg i omkring et døgn. Nye beskeder bliver stadig forsøgt sendt. Når ingen er nået frem i tre dage, bliver webhooken slået fra.}}\n\nSiden viser de seneste leveringer, og hvorfor de fejlede. Send en test, når modtageren er rettet.",
      button: "Se leveringerne",
    },
    consentGiven: {
      subject: "{organisation} vil gerne sparre",
      text: "{organisation} har delt en selvevaluering med CED til sparring. Du kan se den og tage den, når du er logget ind med passkey eller engangskode.\n\nAlle CED's benchmarkere får denne mail.",
      button: "Se klyngerne",
    },
    consentWithdrawn: {
      subject: "{organisation} deler ikke længere en selvevaluering",
      text: "{organisation} har trukket samtykket til sparring tilbage. CED kan fra nu af ikke se den selvevaluering, du sparrede om.\n\nDet, du selv har skrevet, bliver hos klyngen og kommer frem igen, hvis den deler igen.",
      button: "Se klyngerne",
    },
    outcomeConfirmed: {
      subject: "CED har bekræftet det officielle resultat",
      text: "CED har bekræftet det officielle resultat, I har registreret for {organisation}. Det kan ikke længere rettes.\n\nAssessorernes bemærkninger står i planen.",
      button: "Se resultatet",
    },
    outcomeReturned: {
      subject: "CED har sendt det officielle resultat tilbage",
      text: "CED kan ikke bekræfte det officielle resultat, I har registreret for {organisation}, endnu. Begrundelsen står i {programme}.\n\nRet resultatet, så ser CED på det igen.",
      button: "Se begrundelsen",
    },
    editionChange: {
      subject:
        "{change, select, cancelled {De nye grænser kommer ikke nu} withdrawn {Grænserne er trukket tilbage} other {Nye grænser fra {effect}}}: {edition}, revision {revision}",
      text: "{change, select, cancelled {CED har aflyst {edition}, revision {revision}, som skulle gælde fra {effect}. Den åbne selvevaluering for {organisation} fortsætter uændret, og I skal ikke gøre noget.} withdrawn {CED har trukket {edition}, revision {revision}, tilbage. Den åbne selvevaluering for {organisation} er besvaret efter den.\n\nI kan flytte svarene til den udgave, der gælder nu. Intet sker, før en leder har taget stilling.} other {Fra {effect} gælder {edition}, revision {revision}, for selvevalueringer hos CED.\n\nDen åbne selvevaluering for {organisation} bliver ikke ændret af sig selv. Fra den dag kan I i selvevalueringen se, hvad de nye grænser betyder for jeres svar, og en leder beslutter, om den skal flyttes. Indsendte selvevalueringer står, som de er.}}",
      button: "Åbn selvevalueringen",
    },
  },
  en: {
    greeting: "Hello",
    address: "If the button does not work, copy this address into your browser:",
    footer: "Klyngeklar helps cluster secretariats prepare for the European cluster labels. Replies to this mail are not read.",
    due: "{action} (due {due})",
    signIn: {
      subject: "Sign in to {programme}",
      text: "Here is your link to sign in. It works once, for {minutes, plural, one {# minute} other {# minutes}}.\n\nIf you did not ask for it, you can ignore this mail. Nobody can sign in without the link.",
      button: "Sign in",
    },
    passwordReset: {
      subject: "Choose a new password",
      text: "You asked to choose a new password. The link works once, for {minutes, plural, one {# minute} other {# minutes}}.\n\nIf you did not ask for it, you can ignore this mail. Your password has not been changed.",
      button: "Choose a new password",
    },
    emailVerification: {
      subject: "Confirm your e-mail address",
      text: "Confirm that this e-mail address is yours. The link works for {minutes, plural, one {# minute} other {# minutes}}.\n\nIf you did not create an account with {programme}, you can ignore this mail.",
      button: "Confirm the address",
    },
    invitation: {
      subject: "{organisation} invites you to {programme}",
      text: "{inviter} invites you to work on the assessment of {organisation} in {programme}.\n\nThe invitation is for you personally and is good for {days, plural, one {# day} other {# days}}. If you do not know the sender, you can ignore this mail.",
      button: "See the invitation",
    },
    programmeInvitation: {
      subject: "Invitation to CED in {programme}",
      text: "{inviter} invites you to work for Cluster Excellence Denmark in {programme}.\n\nThe invitation is for you personally and is good for {days, plural, one {# day} other {# days}}. You need a passkey or a one-time code when you sign in. If you do not know the sender, you can ignore this mail.",
      button: "See the invitation",
    },
    contribution: {
      subject: "{organisation} asks for your rating",
      text: "{inviter} asks you to rate where {organisation} stands. You do not see the ratings of the others until the round is over, and they do not see yours.",
      button: "Give your rating",
    },
    sparringMention: {
      subject: "{inviter} wrote to you in the sparring about {organisation}",
      text: "{inviter} mentions you in the conversation between {organisation} and CED. The message is in {programme} only.",
      button: "Read the message",
    },
    sparringRequest: {
      subject: "CED asks {organisation} for evidence",
      text: "{inviter} of CED asks for evidence in the sparring about {organisation}. What is missing is said in the conversation in {programme}. The request waits until you point to a document.",
      button: "See the request",
    },
    assigned: {
      subject: "{inviter} asks you to answer {count, plural, one {# indicator} other {# indicators}}",
      text: "{inviter} asks you to answer {count, plural, one {this indicator} other {these indicators}} in the assessment of {organisation}:",
      button: "See what you are asked for",
    },
    planReminder: {
      subject: "Due {due}: {action}",
      text: "{owner, select, nobody {Nobody owns this action in the plan of {organisation}. You get this mail because you are a lead.} other {You are named as the owner of an action in the plan of {organisation}.}}\n\n{action}\n\nIt is due {due}.",
      button: "Open the action",
    },
    session: {
      event: "Sparring with CED: {organisation}",
      subject:
        "{change, select, moved {The sparring session has changed} cancelled {The sparring session is cancelled} other {Invitation to a sparring session}}: {organisation}, {when}",
      text: "{change, select, moved {The sparring session on {organisation} has a new time or place.} cancelled {The sparring session on {organisation} is cancelled.} other {You are invited to a sparring session on {organisation}.}}\n\n{when}, {minutes} minutes\n{place}\n\n{change, select, cancelled {The attached file takes it out of your calendar.} other {The attached file puts it into your calendar. If the session changes, you get a new one.}}",
      button: "See the session",
    },
    planDigest: {
      subject:
        "{owner, select, nobody {{count, plural, one {# action} other {# actions}} without an owner} other {{count, plural, one {# action waits} other {# actions wait}} for you}} in the plan of {organisation}",
      text: "{owner, select, nobody {Nobody owns} other {You are named as the owner of}} {count, plural, one {this action} other {these actions}} in the plan of {organisation}:",
      button: "Open the plan",
    },
    labelEnds: {
      subject:
        "{label, select, gold {Gold} silver {Silver} other {Bronze}} ends {daysLeft, plural, =0 {today} one {in # day} other {in # days}}: {organisation}",
      text: "By the register, {label, select, gold {gold} silver {silver} other {bronze}} is valid for {organisation} until {end} at the latest, {daysLeft, plural, =0 {which is today} one {which is # day from now} other {which is # days from now}}.\n\n{reader, select, lead {Your home page in {programme} says what the renewal needs and when to start. If the register has a wrong date, write to CED.} other {If the label has been renewed, record the award. Otherwise the register says “not known” once the date and the year of grace have passed.}}",
      button: "{reader, select, lead {See the renewal} other {Open the register}}",
    },
    webhookTrouble: {
      subject: "{change, select, off {Webhook switched off} other {Webhook does not arrive}}: {receiver}",
      text: "{change, select, off {{programme} has switched off the webhook to {receiver} ({organisation}), because it could not deliver for several days or because the receiver says that the address is gone. Nothing more is sent until you switch it on again.} other {A message to {receiver} ({organisation}) was given up after about a day of trying. New messages are still tried. When none has arrived for three days, the webhook is switched off.}}\n\nThe page shows the latest deliveries and why they failed. Send a test when the receiver has been put right.",
      button: "See the deliveries",
    },
    consentGiven: {
      subject: "{organisation} asks for sparring",
      text: "{organisation} has shared an assessment with CED for sparring. You can see it and take it once you are signed in with a passkey or a one-time code.\n\nAll benchmarkers of CED get this mail.",
      button: "See the caseload",
    },
    consentWithdrawn: {
      subject: "{organisation} no longer shares an assessment",
      text: "{organisation} has withdrawn its consent to sparring. From now on CED cannot see the assessment you sparred about.\n\nWhat you wrote stays with the cluster and comes back if it shares again.",
      button: "See the caseload",
    },
    outcomeConfirmed: {
      subject: "CED has confirmed the official outcome",
      text: "CED has confirmed the official outcome you recorded for {organisation}. It can no longer be changed.\n\nThe assessors' remarks are in the plan.",
      button: "See the outcome",
    },
    outcomeReturned: {
      subject: "CED has sent the official outcome back",
      text: "CED cannot confirm the official outcome you recorded for {organisation} yet. The reason is in {programme}.\n\nCorrect the outcome and CED looks at it again.",
      button: "See the reason",
    },
    editionChange: {
      subject:
        "{change, select, cancelled {The new limits do not come now} withdrawn {The limits have been withdrawn} other {New limits from {effect}}}: {edition}, revision {revision}",
      text: "{change, select, cancelled {CED has called off {edition}, revision {revision}, which was to count from {effect}. The open assessment of {organisation} goes on unchanged, and there is nothing for you to do.} withdrawn {CED has withdrawn {edition}, revision {revision}. The open assessment of {organisation} is answered on it.\n\nYou can move the answers to the edition that counts now. Nothing happens before a lead has decided.} other {From {effect}, {edition}, revision {revision}, counts for assessments with CED.\n\nThe open assessment of {organisation} is not changed by itself. From that day the assessment shows what the new limits mean for your answers, and a lead decides whether it is moved. Submitted assessments stand as they are.}}",
      button: "Open the assessment",
    },
  },
});
