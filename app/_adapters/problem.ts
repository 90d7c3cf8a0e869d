import { describeFault, type Fault } from "#lib/domain/fault.ts";
import type { FailureCode } from "#lib/i18n/messages/failures.ts";
import { askAgainAfter } from "#lib/platform/away.ts";
import type { Refusal, Standing } from "#lib/usecases/kernel/verb.ts";
import { tagOf } from "./version.ts";

const titles = {
  400: "Bad request",
  403: "Forbidden",
  404: "Not found",
  405: "Method not allowed",
  409: "Conflict",
  412: "Precondition failed",
  413: "Content too large",
  422: "The content has faults",
  428: "Precondition required",
  500: "Unexpected error",
  503: "Not ready",
} as const;
type ProblemStatus = keyof typeof titles;

/** A problem document (RFC 9457). Its type is `about:blank`: the status says what kind of problem it is. */
export function problem(status: ProblemStatus, detail: string, more: Record<string, unknown> = {}, headers: HeadersInit = {}): Response {
  const body = JSON.stringify({ type: "about:blank", title: titles[status], status, detail, ...more });
  const response = new Response(body, { status, headers });
  response.headers.set("Content-Type", "application/problem+json");
  response.headers.set("Cache-Control", "no-store");
  return response;
}

/** Faults as contract §3 shows them, in a problem document. */
export function faultsProblem(faults: readonly Fault[], status: 413 | 422 = 422): Response {
  const described = faults.map(describeFault);
  const detail =
    described.length === 1 ? (described[0]?.message ?? "") : `${described.length} faults were found; each is named by its path.`;
  return problem(status, detail, { faults: described });
}

/** The database does not answer. A change may have been kept whose answer was lost; asking again from its old version tells. */
export const away = (): Response => {
  const detail = "The database does not answer at the moment. What was acknowledged is kept; send this again in a few seconds.";
  return problem(503, detail, { code: "away" satisfies FailureCode }, { "Retry-After": String(askAgainAfter) });
};

export const notFound = (): Response => problem(404, "There is nothing here that you can see.");

/** Somebody has saved since: what stands there now, its version, who wrote it and when. */
function stale({ value, version, by, at }: Standing): Response {
  const detail =
    by === null
      ? 'Nothing is saved here yet; send If-Match: "0".'
      : `This has been changed since; version ${version} is by ${by.name === "" ? "a former member" : by.name}.`;
  return problem(412, detail, { entry: value, version, by, at }, { ETag: tagOf(version) });
}

/** A refusal that a person reads: the page says it in their language by its code. */
const told =
  (status: ProblemStatus, detail: string) =>
  ({ code }: Refusal<string>) =>
    problem(status, detail, { code });
const limits = "25 MB, 100 MB unpacked, 100,000 rows and 200 columns";

const files = {
  "type-not-allowed": told(422, "This type of file is not taken as evidence."),
  "content-differs": told(422, "The content of the file is not what its name says."),
  "file-empty": told(422, "The file is empty."),
  "file-too-large": told(413, "The file is larger than 25 MB."),
  "file-changed": told(500, "The stored file is no longer what was uploaded."),
  "sheet-too-large": told(413, `The sheet is larger than can be read: ${limits}.`),
  "sheet-unpacks-too-large": told(413, `The sheet is larger than can be read: ${limits}.`),
  "sheet-too-many-rows": told(413, `The sheet is larger than can be read: ${limits}.`),
  "sheet-too-many-columns": told(413, `The sheet is larger than can be read: ${limits}.`),
  "sheet-old-workbook": told(422, "This is an .xls file or a workbook with a password."),
  "sheet-not-a-table": told(422, "This is neither a spreadsheet nor a CSV file."),
  "sheet-damaged": told(422, "The file cannot be read to its end."),
  "sheet-empty": told(422, "The sheet is empty."),
  "sheet-differs": told(409, "The sheet would now give something else than was seen."),
  "sheet-without-names": told(422, "The sheet has neither the column slug nor name."),
  "sheet-without-rows": told(422, "The sheet has nothing that changes the register."),
  "sheet-without-participants": told(422, "The sheet has no row without a fault."),
  "sheet-without-attendance": told(422, "The sheet has nobody to count."),
  "sheet-without-evaluations": told(422, "The sheet has no answers."),
  "names-undecided": told(422, "Some names of the sheet are not decided about."),
} satisfies Partial<Record<FailureCode, (refused: Refusal<string>) => Response>>;

// What is forbidden answers like what is not there, so that nobody learns what exists.
const answers = {
  invalid: ({ faults }) => faultsProblem(faults ?? []),
  forbidden: notFound,
  "not-found": notFound,
  "unknown-edition": notFound,
  "unknown-revision": notFound,
  stale: ({ standing }) => (standing === undefined ? problem(412, "This has been changed since.") : stale(standing)),
  submitted: () => problem(409, "This assessment is submitted and is changed no more."),
  ...files,
  "already-open": ({ open }) => problem(409, "An assessment is open already; it is named by its id.", { id: open }),
} satisfies Record<string, (refused: Refusal<string>) => Response>;

/** The answer to a use case's refusal; a code that has none here does not compile. */
export function refusal(refused: Refusal<keyof typeof answers>): Response {
  return answers[refused.code](refused);
}
