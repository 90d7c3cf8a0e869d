import { attachment } from "#app/_adapters/attachment.ts";
import { endpoint } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { openFile } from "#lib/usecases/evidence/open-file.ts";

/** A file of an organisation's evidence, as a download. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, params }, request) => {
    const outcome = await ask(openFile, { slug: params.organisation, evidence: params.id });
    return outcome.ok ? attachment(outcome.value, request.method) : refusal(outcome);
  },
});
