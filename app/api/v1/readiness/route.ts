import { endpoint, json, withJson } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { scoreReadiness } from "#lib/usecases/readiness/score.ts";

/** Answers in, the result's bytes out (contract §3); no account, nothing stored. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  POST: withJson(async ({ ask }, document) => {
    const outcome = await ask(scoreReadiness, document);
    return outcome.ok ? json(outcome.value) : refusal(outcome);
  }),
});
