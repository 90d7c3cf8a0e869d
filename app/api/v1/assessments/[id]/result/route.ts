import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { unlessKnown } from "#app/_adapters/version.ts";
import { readResult } from "#lib/usecases/assessments/read-result.ts";

/** The result (contract §3) as of a day; of a submitted assessment the one that was stored. Its hash is its ETag. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, url, headers, params }) => {
    const outcome = await ask(readResult, { assessment: params.id, asOf: url.searchParams.get("asOf") ?? undefined });
    if (!outcome.ok) return refusal(outcome);
    const about = { ETag: `"${outcome.value.digest}"`, "Cache-Control": "private, no-cache" };
    return unlessKnown(headers, about, () => json(outcome.value.text, { headers: about }));
  },
});
