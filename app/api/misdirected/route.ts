import { endpoint } from "#app/_adapters/endpoint.ts";

/** The answer to a host that no programme has: nothing (lib/platform/programme-request.ts). */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async () => new Response(null, { status: 421, headers: { "Cache-Control": "no-store" } }),
});
