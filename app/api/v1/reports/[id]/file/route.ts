import { attachment } from "#app/_adapters/attachment.ts";
import { endpoint } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { openReport } from "#lib/usecases/reports/open.ts";
import { openStatistics } from "#lib/usecases/reports/statistics/files.ts";

/** The file of a report, as a download. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, params }, request) => {
    const report = await ask(openReport, { report: params.id });
    // Of a release, where it is none of an assessment: each asks for other roles.
    const outcome = report.ok || report.code === "file-changed" ? report : await ask(openStatistics, { report: params.id });
    return outcome.ok ? attachment(outcome.value, request.method) : refusal(outcome);
  },
});
