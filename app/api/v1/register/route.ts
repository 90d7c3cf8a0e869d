import { endpoint } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { unlessKnown } from "#app/_adapters/version.ts";
import { answerRegister } from "#lib/usecases/register/public/answer.ts";

/** What an address asks for: a text by key, or several where the key is repeated. */
function asked({ searchParams }: URL): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((key) => {
      const [first = "", ...more] = searchParams.getAll(key);
      return [key, more.length === 0 ? first : [first, ...more]];
    }),
  );
}

/** The addresses of the neighbouring pages (RFC 8288). */
function links(url: URL, page: number, pages: number): string {
  const to = (other: number, rel: string) => {
    const query = new URLSearchParams(url.search);
    query.set("page", String(other));
    return `<${url.pathname}?${query}>; rel="${rel}"`;
  };
  return [...(page > 1 ? [to(page - 1, "prev")] : []), ...(page < pages ? [to(page + 1, "next")] : []), to(pages, "last")].join(", ");
}

const types = { json: "application/json", csv: "text/csv; charset=utf-8; header=present" };

/**
 * The public register (contract §5) as JSON, or CSV with `?format=csv`. Caches keep it and ask each time whether it is still
 * so, which is answered with 304; every other site may read it.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, url, headers }) => {
    const outcome = await ask(answerRegister, asked(url));
    if (!outcome.ok) return refusal(outcome);
    const { bytes, etag, page, pages } = outcome.value;
    const about = { ETag: etag, "Cache-Control": "public, no-cache", "Access-Control-Allow-Origin": "*", Link: links(url, page, pages) };
    const type = types[url.searchParams.get("format") === "csv" ? "csv" : "json"];
    return unlessKnown(headers, about, () => new Response(bytes, { headers: { ...about, "Content-Type": type } }));
  },
});
