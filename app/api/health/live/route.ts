import { endpoint, json } from "#app/_adapters/endpoint.ts";

/** The process answers. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({ GET: async () => json('{"status":"live"}') });
