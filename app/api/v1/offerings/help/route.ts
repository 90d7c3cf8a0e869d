import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { readHelp } from "#lib/usecases/help/read.ts";

/** What helps with the indicators of an edition; pages ask for it when an answer is weak. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, url: { searchParams } }) => {
    const outcome = await ask(readHelp, Object.fromEntries(searchParams));
    if (!outcome.ok) return refusal(outcome);
    return json(JSON.stringify(outcome.value), { headers: { "Cache-Control": "private, max-age=300" } });
  },
});
