import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { openApiDocument } from "./document.ts";

const text = JSON.stringify(openApiDocument);

/** The description of this API. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async () => json(text, { headers: { "Cache-Control": "no-cache" } }),
});
