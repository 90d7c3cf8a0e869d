import { attachment } from "#app/_adapters/attachment.ts";
import { endpoint } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { openCaseDocument } from "#lib/usecases/sparring/open-document.ts";

/** A document that is used in a sparring case, as a download, for both sides. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, params }, request) => {
    const outcome = await ask(openCaseDocument, { case: params.case, document: params.id });
    return outcome.ok ? attachment(outcome.value, request.method) : refusal(outcome);
  },
});
