import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { problem, refusal } from "#app/_adapters/problem.ts";
import { asksAboutAll, readHealthOfAll } from "#lib/usecases/health/all.ts";
import { readHealth } from "#lib/usecases/health/read.ts";

/** The server can do its work; what is degraded is told, and 503 is for what makes serving impossible. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask }) => {
    const outcome = asksAboutAll() ? await readHealthOfAll() : await ask(readHealth, {});
    if (!outcome.ok) return refusal(outcome);
    const { ready, checks, reasons } = outcome.value;
    if (ready) return json(JSON.stringify({ status: "ready", checks, reasons }));
    return problem(503, "The database or the disk does not answer as it should.", { checks, reasons });
  },
});
