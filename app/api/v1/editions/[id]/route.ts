import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { unlessKnown } from "#app/_adapters/version.ts";
import { readEdition } from "#lib/usecases/editions/read.ts";

/** A number when it is written as one; anything else is left for the use case to name as a fault. */
function revisionIn(url: URL): number | string | undefined {
  const text = url.searchParams.get("revision");
  return text === null ? undefined : /^\d+$/.test(text) ? Number(text) : text;
}

/** An edition as it was published: the newest public revision, or `?revision=`. The digest is its ETag. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, url, headers, params }) => {
    const outcome = await ask(readEdition, { id: params.id, revision: revisionIn(url) });
    if (!outcome.ok) return refusal(outcome);
    const { text, digest, rulesDigest } = outcome.value;
    const about = { ETag: `"${digest}"`, "Cache-Control": "no-cache", "Edition-Digest": digest, "Edition-Rules-Digest": rulesDigest };
    return unlessKnown(headers, about, () => json(text, { headers: about }));
  },
});
