import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { readAssessment } from "#lib/usecases/assessments/read.ts";

/** An assessment with everything that is saved of it. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, params }) => {
    const outcome = await ask(readAssessment, { assessment: params.id });
    return outcome.ok ? json(JSON.stringify(outcome.value)) : refusal(outcome);
  },
});
