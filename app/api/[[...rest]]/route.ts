import { endpoint } from "#app/_adapters/endpoint.ts";
import { notFound } from "#app/_adapters/problem.ts";

const nothing = async () => notFound();

/** Every other address under /api: a problem document, not a page. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: nothing,
  POST: nothing,
  PUT: nothing,
  PATCH: nothing,
  DELETE: nothing,
});
