import type { Action } from "#lib/authz/subjects.ts";

/** What is needed to come in: an action of the policy; `open` to everybody, also to the public; or a secret in the address. */
type Needs = Action | "open" | "secret";
type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
/** One method of an endpoint: what it needs, and what is sent to find out. */
export type Door = { needs: Needs; headers?: Readonly<Record<string, string>> } & (
  | { body?: unknown }
  | { form: Readonly<Record<string, string>> }
);

const round = "[locale]/o/[organisation]/assessments/[assessment]";

/** What every member page needs. A page that is not named here fails the guard; the public ones are in e2e/fixtures/pages.ts. */
export const pages: Readonly<Record<string, Needs>> = {
  "[locale]/account": "account.read",
  "[locale]/account/new-cluster": "account.read",
  "[locale]/account/welcome": "account.read",
  "[locale]/invitation/[secret]": "secret",
  "[locale]/mailbox": "mailbox.read",
  "[locale]/print/[secret]": "secret",
  "[locale]/ced/cases/[case]/report": "report.read",
  "[locale]/ced": "caseload.read",
  "[locale]/ced/cases/[case]/sessions": "sparring.read",
  "[locale]/ced/cases/[case]/sessions/[session]": "sparring.read",
  "[locale]/ced/cases/[case]/mock-audit": "sparring.read",
  "[locale]/ced/cases/[case]/mock-audit/[audit]": "sparring.read",
  "[locale]/ced/people": "programme.read",
  "[locale]/ced/operation": "operation.read",
  // Of the programme's hooks, to those who see its operation.
  "[locale]/ced/operation/webhooks": "operation.read",
  "[locale]/ced/register": "register.change",
  "[locale]/ced/register/import": "register.change",
  // Of a cluster that is not there for anybody else: the journey of the desk guards it.
  "[locale]/ced/register/[slug]": "secret",
  "[locale]/ced/editions": "edition.inspect",
  // Of a draft that is not there for anybody else: lib/usecases/editions guards it.
  "[locale]/ced/editions/[draft]": "secret",
  "[locale]/ced/editions/[draft]/figures": "secret",
  "[locale]/ced/editions/[draft]/trial": "secret",
  "[locale]/ced/insight": "release.read",
  // Which release it is decides; lib/usecases/insight guards it.
  "[locale]/ced/insight/releases/[release]": "secret",
  "[locale]/ced/insight/steering": "release.read",
  "[locale]/ced/insight/references": "reference.change",
  "[locale]/ced/offerings": "event.read",
  "[locale]/ced/offerings/attendance": "event.change",
  // Of an offering or event that is not there for anybody else: lib/usecases/offerings guards them.
  "[locale]/ced/offerings/[offering]": "secret",
  "[locale]/ced/offerings/event/[event]": "secret",
  "[locale]/ced/annex": "annex.read",
  "[locale]/evaluation/[secret]": "secret",
  "[locale]/ced/outcomes": "outcome.confirm",
  "[locale]/ced/independence": "independence.read",
  "[locale]/ced/insight/demand": "release.read",
  "[locale]/ced/insight/effect": "release.read",
  // For CED, of what is shared with it: the journeys of the sparring guard it.
  "[locale]/ced/cases/[case]/talk": "secret",
  "[locale]/ced/cases/[case]": "sparring.read",
  "[locale]/ced/cases/[case]/[indicator]": "sparring.read",
  "[locale]/o/[organisation]": "organisation.read",
  "[locale]/o/[organisation]/team": "team.read",
  "[locale]/o/[organisation]/participants": "participants.read",
  "[locale]/o/[organisation]/evidence": "evidence.read",
  "[locale]/o/[organisation]/consent": "consent.read",
  "[locale]/o/[organisation]/history": "assessment.read",
  "[locale]/o/[organisation]/outcome": "outcome.read",
  "[locale]/o/[organisation]/silver": "assessment.read",
  "[locale]/o/[organisation]/plan": "plan.read",
  "[locale]/o/[organisation]/plan/board": "plan.read",
  "[locale]/o/[organisation]/benchmarks": "benchmark.read",
  "[locale]/o/[organisation]/settings": "organisation.read",
  "[locale]/o/[organisation]/settings/webhooks": "webhook.read",
  [round]: "assessment.read",
  [`${round}/[dimension]`]: "assessment.read",
  [`${round}/eligibility`]: "assessment.read",
  [`${round}/result`]: "assessment.read",
  [`${round}/receipt`]: "assessment.read",
  [`${round}/check`]: "assessment.read",
  [`${round}/report`]: "report.read",
  [`${round}/migration`]: "assessment.read",
  [`${round}/blind-round`]: "assessment.read",
  [`${round}/sparring/talk`]: "sparring.read",
  [`${round}/sparring`]: "sparring.read",
  [`${round}/sparring/[indicator]`]: "sparring.read",
  [`${round}/sparring/sessions`]: "sparring.read",
  [`${round}/sparring/sessions/[session]`]: "sparring.read",
  [`${round}/sparring/mock-audit`]: "sparring.read",
  [`${round}/sparring/mock-audit/[audit]`]: "sparring.read",
};

const first = { "If-Match": '"0"' };

/** What every method of every endpoint needs. One that is not named here fails the guard. */
export const endpoints: Readonly<Record<string, Partial<Record<Method, Needs | Door>>>> = {
  "[[...rest]]": { GET: "secret", POST: "secret", PUT: "secret", PATCH: "secret", DELETE: "secret" },
  // The sign-in library's own; its doors are guarded in lib/platform/sign-in.
  "auth/[...all]": {},
  "programme.css": { GET: "open" },
  // Where a host that no programme has is led: it says nothing.
  misdirected: { GET: "open" },
  "health/live": { GET: "open" },
  "health/ready": { GET: "open" },
  "v1/openapi.json": { GET: "open" },
  "v1/editions": { GET: "open" },
  "v1/editions/[id]": { GET: "secret" },
  "v1/register": { GET: "open" },
  "v1/register/[slug]/badge.svg": { GET: "secret" },
  "v1/readiness": { POST: { needs: "open", body: { edition: "ecei-2013", asOf: "2026-11-23", answers: {} } } },
  "v1/assessments": {
    GET: "assessment.read",
    POST: { needs: "assessment.start", body: { edition: "ecei-2013", organisation: "[organisationId]" } },
  },
  "v1/assessments/[id]": { GET: "assessment.read" },
  "v1/assessments/[id]/result": { GET: "assessment.read" },
  "v1/assessments/[id]/answers/[indicator]": {
    GET: "assessment.read",
    PUT: { needs: "assessment.answer", body: { rated: 1 }, headers: first },
  },
  "v1/assessments/[id]/[part]/[key]": {
    GET: "assessment.read",
    PUT: { needs: "assessment.answer", body: { unsure: true }, headers: first },
  },
  "v1/calendar/[file]": { GET: "secret" },
  "v1/register/calendar.ics": { GET: "open" },
  "v1/register/export": { GET: "register.change" },
  "v1/register/import": { POST: { needs: "register.change", form: { digest: "0" } } },
  "v1/register/import/preview": { POST: { needs: "register.change", form: {} } },
  "v1/annex": { GET: "annex.read" },
  "v1/attendance": { POST: { needs: "event.change", form: { digest: "0" } } },
  "v1/attendance/preview": { POST: { needs: "event.change", form: {} } },
  "v1/evaluations": { POST: { needs: "event.change", form: { event: "x", digest: "0" } } },
  "v1/evaluations/preview": { POST: { needs: "event.change", form: { event: "x" } } },
  // Which report it is decides; lib/usecases/reports guards it.
  "v1/reports/[id]/file": { GET: "secret" },
  "v1/offerings/help": { GET: "offering.read" },
  // Which offering it is, and from which indicator, decides; lib/usecases/help guards it.
  "v1/offerings/[id]/follow": { GET: "secret" },
  "v1/insight/programme": { GET: "release.read" },
  "v1/releases/[release]/export": { GET: "secret" },
  "v1/cases/[case]/documents/[id]": { GET: "sparring.read" },
  "v1/snapshots/[id]/receipt": { GET: "assessment.read" },
  "v1/organisations/[organisation]/evidence": { POST: { needs: "evidence.change", form: { title: "Strategi" } } },
  "v1/organisations/[organisation]/evidence/[id]/file": { GET: "evidence.read" },
  "v1/organisations/[organisation]/export": { GET: "organisation.export" },
  "v1/organisations/[organisation]/participants": { POST: { needs: "participants.import", form: { without: "0" } } },
  "v1/organisations/[organisation]/participants/preview": { POST: { needs: "participants.import", form: {} } },
};
