import { describeFault, type Fault } from "#lib/domain/fault.ts";
import type { Refusal, Standing } from "#lib/usecases/kernel/verb.ts";
import { tagOf } from "./version.ts";

const titles = {
  400: "Bad request",
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

export const notFound = (): Response => problem(404, "There is nothing here that you can see.");

/** Somebody has saved since: what stands there now, its version, who wrote it and when. */
function stale({ value, version, by, at }: Standing): Response {
  const detail =
    by === null
      ? 'Nothing is saved here yet; send If-Match: "0".'
      : `This has been changed since; version ${version} is by ${by.name === "" ? "a former member" : by.name}.`;
  return problem(412, detail, { entry: value, version, by, at }, { ETag: tagOf(version) });
}

// What is forbidden answers like what is not there, so that nobody learns what exists.
const answers = {
  invalid: ({ faults }) => faultsProblem(faults ?? []),
  forbidden: notFound,
  "not-found": notFound,
  "unknown-edition": notFound,
  "unknown-revision": notFound,
  stale: ({ standing }) => (standing === undefined ? problem(412, "This has been changed since.") : stale(standing)),
  submitted: () => problem(409, "This assessment is submitted and is changed no more."),
  "already-open": ({ open }) => problem(409, "An assessment is open already; it is named by its id.", { id: open }),
} satisfies Record<string, (refused: Refusal<string>) => Response>;

/** The answer to a use case's refusal; a code that has none here does not compile. */
export function refusal(refused: Refusal<keyof typeof answers>): Response {
  return answers[refused.code](refused);
}
