import { endpoint } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { followOffering } from "#lib/usecases/help/follow.ts";

/** Leads on to an offering from an indicator, without a script, and counts it: not what a browser fetches ahead, nor another site's link. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, params, headers, url }, { method }) => {
    const isOurs = ["same-origin", "none", null].includes(headers.get("sec-fetch-site"));
    const counts = method === "GET" && isOurs && !(headers.get("sec-purpose") ?? "").includes("prefetch");
    const outcome = await ask(followOffering, { ...Object.fromEntries(url.searchParams), offering: params.id, counts });
    if (!outcome.ok) return refusal(outcome);
    const { url: Location } = outcome.value;
    return new Response(null, { status: 303, headers: { Location, "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" } });
  },
});
