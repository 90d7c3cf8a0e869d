import { createHash } from "node:crypto";
import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { unlessKnown } from "#app/_adapters/version.ts";
import { readAssessment } from "#lib/usecases/assessments/read.ts";

/** An assessment with everything that is saved of it. Its hash is its ETag: who asks again and again is sent only what has changed. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, params, headers }) => {
    const outcome = await ask(readAssessment, { assessment: params.id });
    if (!outcome.ok) return refusal(outcome);
    const text = JSON.stringify(outcome.value);
    const about = { ETag: `"${createHash("sha256").update(text).digest("hex")}"`, "Cache-Control": "private, no-cache" };
    return unlessKnown(headers, about, () => json(text, { headers: about }));
  },
});
