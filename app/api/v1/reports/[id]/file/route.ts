import { attachment } from "#app/_adapters/attachment.ts";
import { endpoint } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { openReport } from "#lib/usecases/reports/open.ts";

/** The file of a report, as a download. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, params }, request) => {
    const outcome = await ask(openReport, { report: params.id });
    return outcome.ok ? attachment(outcome.value, request.method) : refusal(outcome);
  },
});
