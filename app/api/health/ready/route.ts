import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { problem, refusal } from "#app/_adapters/problem.ts";
import { readHealth } from "#lib/usecases/health/read.ts";

/** The server can do its work: database and disk are there. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask }) => {
    const outcome = await ask(readHealth, {});
    if (!outcome.ok) return refusal(outcome);
    const { ready, checks } = outcome.value;
    if (ready) return json(JSON.stringify({ status: "ready", checks }));
    return problem(503, "The database or the disk does not answer as it should.", { checks });
  },
});
