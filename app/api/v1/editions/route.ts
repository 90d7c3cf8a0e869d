import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { listEditions } from "#lib/usecases/editions/list.ts";

/** The newest public revision of every edition. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask }) => {
    const outcome = await ask(listEditions, {});
    return outcome.ok ? json(JSON.stringify({ editions: outcome.value })) : refusal(outcome);
  },
});
