import { endpoint, json, withJson } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { listAssessments } from "#lib/usecases/assessments/list.ts";
import { startAssessment } from "#lib/usecases/assessments/start.ts";

/** The assessments that the caller may see (`?organisation=` for one's alone), and the start of a new one (contract §4). */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, url }) => {
    const outcome = await ask(listAssessments, { organisation: url.searchParams.get("organisation") ?? undefined });
    return outcome.ok ? json(JSON.stringify({ assessments: outcome.value })) : refusal(outcome);
  },
  POST: withJson(async ({ ask }, document) => {
    const outcome = await ask(startAssessment, document);
    if (!outcome.ok) return refusal(outcome);
    return json(JSON.stringify(outcome.value), { status: 201, headers: { Location: `/api/v1/assessments/${outcome.value.id}` } });
  }),
});
