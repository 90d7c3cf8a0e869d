/** The languages of the interface, the first one the default. */
export const locales = ["da", "en"] as const;
export type Locale = (typeof locales)[number];

/** Pages for everybody, most of them static. */
export const publicAddresses = {
  home: { da: "", en: "" },
  readiness: { da: "/parathed", en: "/readiness" },
  eligibility: { da: "/parathed/adgangskrav", en: "/readiness/eligibility" },
  result: { da: "/parathed/resultat", en: "/readiness/result" },
  receipt: { da: "/parathed/kvittering", en: "/readiness/receipt" },
  dimension: { da: "/parathed/:dimension", en: "/readiness/:dimension" },
  method: { da: "/metode", en: "/method" },
  accessibility: { da: "/tilgaengelighed", en: "/accessibility" },
  /** Rendered on request, because they tell how things stand today. */
  clusters: { da: "/klynger", en: "/clusters" },
  cluster: { da: "/klynger/:slug", en: "/clusters/:slug" },
  signIn: { da: "/log-ind", en: "/sign-in" },
  newPassword: { da: "/ny-adgangskode", en: "/new-password" },
} as const satisfies Record<string, Record<Locale, string>>;

const round = { da: "/o/:organisation/selvevaluering/:assessment", en: "/o/:organisation/assessments/:assessment" } as const;

/** Pages of a person, a secretariat or CED: rendered on request, with what the reader may see. */
const memberAddresses = {
  account: { da: "/konto", en: "/account" },
  /** Where a sign-in ends: it leads on to where the person wanted to be. */
  signedIn: { da: "/konto/velkommen", en: "/account/welcome" },
  newOrganisation: { da: "/konto/ny-klynge", en: "/account/new-cluster" },
  invitation: { da: "/invitation/:secret", en: "/invitation/:secret" },
  mailbox: { da: "/postkasse", en: "/mailbox" },
  /** A report while the server prints it; nobody is sent there. */
  print: { da: "/print/:secret", en: "/print/:secret" },
  caseload: { da: "/ced", en: "/ced" },
  case: { da: "/ced/sparring/:case", en: "/ced/cases/:case" },
  caseSessions: { da: "/ced/sparring/:case/moeder", en: "/ced/cases/:case/sessions" },
  caseSession: { da: "/ced/sparring/:case/moeder/:session", en: "/ced/cases/:case/sessions/:session" },
  caseMockAudits: { da: "/ced/sparring/:case/proeveaudit", en: "/ced/cases/:case/mock-audit" },
  caseMockAudit: { da: "/ced/sparring/:case/proeveaudit/:audit", en: "/ced/cases/:case/mock-audit/:audit" },
  caseReport: { da: "/ced/sparring/:case/rapport", en: "/ced/cases/:case/report" },
  insight: { da: "/ced/statistik", en: "/ced/insight" },
  release: { da: "/ced/statistik/udgivelser/:release", en: "/ced/insight/releases/:release" },
  outcomes: { da: "/ced/resultater", en: "/ced/outcomes" },
  demand: { da: "/ced/statistik/behov", en: "/ced/insight/demand" },
  effect: { da: "/ced/statistik/effekt", en: "/ced/insight/effect" },
  steering: { da: "/ced/statistik/styregruppe", en: "/ced/insight/steering" },
  references: { da: "/ced/statistik/referencetal", en: "/ced/insight/references" },
  independence: { da: "/ced/uafhaengighed", en: "/ced/independence" },
  people: { da: "/ced/personer", en: "/ced/people" },
  operation: { da: "/ced/drift", en: "/ced/operation" },
  cedWebhooks: { da: "/ced/drift/webhooks", en: "/ced/operation/webhooks" },
  register: { da: "/ced/register", en: "/ced/register" },
  registerImport: { da: "/ced/register/import", en: "/ced/register/import" },
  registerEntry: { da: "/ced/register/:slug", en: "/ced/register/:slug" },
  editions: { da: "/ced/udgaver", en: "/ced/editions" },
  editionDraft: { da: "/ced/udgaver/:draft", en: "/ced/editions/:draft" },
  editionFigures: { da: "/ced/udgaver/:draft/tal", en: "/ced/editions/:draft/figures" },
  editionTrial: { da: "/ced/udgaver/:draft/proeve", en: "/ced/editions/:draft/trial" },
  offerings: { da: "/ced/ydelser", en: "/ced/offerings" },
  attendanceImport: { da: "/ced/ydelser/deltagelse", en: "/ced/offerings/attendance" },
  event: { da: "/ced/ydelser/arrangement/:event", en: "/ced/offerings/event/:event" },
  // After every other page below the offerings: any word can stand for one.
  offering: { da: "/ced/ydelser/:offering", en: "/ced/offerings/:offering" },
  annex: { da: "/ced/aktiviteter", en: "/ced/annex" },
  /** By the secret of an event's form, for everybody who has the link. */
  evaluation: { da: "/evaluering/:secret", en: "/evaluation/:secret" },
  cedTalk: { da: "/ced/sparring/:case/samtale", en: "/ced/cases/:case/talk" },
  // After every other page below a case: any word can stand for an indicator.
  caseIndicator: { da: "/ced/sparring/:case/:indicator", en: "/ced/cases/:case/:indicator" },
  workspace: { da: "/o/:organisation", en: "/o/:organisation" },
  team: { da: "/o/:organisation/team", en: "/o/:organisation/team" },
  participants: { da: "/o/:organisation/medlemmer", en: "/o/:organisation/participants" },
  evidence: { da: "/o/:organisation/dokumentation", en: "/o/:organisation/evidence" },
  consent: { da: "/o/:organisation/samtykke", en: "/o/:organisation/consent" },
  history: { da: "/o/:organisation/historik", en: "/o/:organisation/history" },
  outcome: { da: "/o/:organisation/officielt-resultat", en: "/o/:organisation/outcome" },
  silver: { da: "/o/:organisation/soelv", en: "/o/:organisation/silver" },
  plan: { da: "/o/:organisation/plan", en: "/o/:organisation/plan" },
  board: { da: "/o/:organisation/plan/bestyrelse", en: "/o/:organisation/plan/board" },
  benchmarks: { da: "/o/:organisation/sammenligning", en: "/o/:organisation/benchmarks" },
  settings: { da: "/o/:organisation/indstillinger", en: "/o/:organisation/settings" },
  webhooks: { da: "/o/:organisation/indstillinger/webhooks", en: "/o/:organisation/settings/webhooks" },
  assessment: round,
  assessmentEligibility: { da: `${round.da}/adgangskrav`, en: `${round.en}/eligibility` },
  assessmentResult: { da: `${round.da}/resultat`, en: `${round.en}/result` },
  assessmentReceipt: { da: `${round.da}/kvittering`, en: `${round.en}/receipt` },
  assessmentCheck: { da: `${round.da}/tjek`, en: `${round.en}/check` },
  report: { da: `${round.da}/rapport`, en: `${round.en}/report` },
  migration: { da: `${round.da}/ny-udgave`, en: `${round.en}/migration` },
  blindRound: { da: `${round.da}/blindrunde`, en: `${round.en}/blind-round` },
  sparringTalk: { da: `${round.da}/sparring/samtale`, en: `${round.en}/sparring/talk` },
  sparring: { da: `${round.da}/sparring`, en: `${round.en}/sparring` },
  sparringSessions: { da: `${round.da}/sparring/moeder`, en: `${round.en}/sparring/sessions` },
  sparringSession: { da: `${round.da}/sparring/moeder/:session`, en: `${round.en}/sparring/sessions/:session` },
  mockAudits: { da: `${round.da}/sparring/proeveaudit`, en: `${round.en}/sparring/mock-audit` },
  mockAudit: { da: `${round.da}/sparring/proeveaudit/:audit`, en: `${round.en}/sparring/mock-audit/:audit` },
  // After every other page below a sparring, for the same reason.
  sparringIndicator: { da: `${round.da}/sparring/:indicator`, en: `${round.en}/sparring/:indicator` },
  assessmentDimension: { da: `${round.da}/:dimension`, en: `${round.en}/:dimension` },
} as const satisfies Record<string, Record<Locale, string>>;

/** Page addresses in the language of the page: the one table behind links and what they lead to (translated-address.ts). The English one is also the folder. */
export const addresses = { ...publicAddresses, ...memberAddresses };

export type Page = keyof typeof addresses;

/** Where a page is: its name, and the parts of its address that vary. */
export type Place = { page: Page; params?: Readonly<Record<string, string>> };

/** The address of a page in a language. */
export function addressOf(locale: Locale, { page, params = {} }: Place): string {
  return `/${locale}${addresses[page][locale].replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""))}`;
}
