import type { Part } from "#lib/domain/assessment/parts.ts";
import { readAnswer } from "#lib/usecases/assessments/read-answer.ts";
import { saveAnswer } from "#lib/usecases/assessments/save-answer.ts";
import { readJson } from "./body.ts";
import { type Call, endpoint, json } from "./endpoint.ts";
import { faultsProblem, notFound, problem, refusal } from "./problem.ts";
import { tagOf, unlessKnown, versionIn } from "./version.ts";

/** What an address names: a part of an assessment and a key in it. */
type Place = { assessment: unknown; part: Part; key: unknown };

/** An answer about the request itself, but only for who may see what it is about. */
async function unlessHidden({ ask }: Call, place: Place, response: Response): Promise<Response> {
  const seen = await ask(readAnswer, place);
  return seen.ok ? response : refusal(seen);
}

function saved({ value, version }: { value: unknown; version: number }): Response {
  return json(JSON.stringify(value), { headers: { ETag: tagOf(version) } });
}

async function read({ ask, headers }: Call, _: Request, place: Place): Promise<Response> {
  const outcome = await ask(readAnswer, place);
  if (!outcome.ok) return refusal(outcome);
  const about = { ETag: tagOf(outcome.value.version), "Cache-Control": "no-store" };
  return unlessKnown(headers, about, () => saved(outcome.value));
}

async function save(call: Call, request: Request, place: Place): Promise<Response> {
  const body = await readJson(request);
  const version = versionIn(call.headers);
  if (version === null) return unlessHidden(call, place, problem(428, 'Say with If-Match which version this changes; "0" for the first.'));
  if (!version.ok) return unlessHidden(call, place, faultsProblem(version.faults));
  if (!body.ok) return unlessHidden(call, place, body.response);
  const outcome = await call.ask(saveAnswer, { ...place, version: version.value, value: body.value, origin: "typed" });
  return outcome.ok ? saved(outcome.value) : refusal(outcome);
}

/** The handlers of an address where something with a version of its own is read and saved (contract §4); null names nothing. */
export function saving(placeOf: (params: Call["params"]) => Place | null): ReturnType<typeof endpoint> {
  const answering = (answer: (call: Call, request: Request, place: Place) => Promise<Response>) => async (call: Call, request: Request) => {
    const place = placeOf(call.params);
    return place === null ? notFound() : answer(call, request, place);
  };
  return endpoint({ GET: answering(read), PUT: answering(save) });
}
