import { createHash } from "node:crypto";
import { endpoint } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { unlessKnown } from "#app/_adapters/version.ts";
import { readBadge } from "#lib/usecases/register/public/badge.ts";
import { badgeOf } from "./drawing.ts";

/** A cluster's badge as of now: a picture that another site shows. Kept for five minutes, so that what it says is never old. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, url, headers, params }) => {
    const outcome = await ask(readBadge, { slug: params.slug, lang: url.searchParams.get("lang") ?? "da" });
    if (!outcome.ok) return refusal(outcome);
    const svg = badgeOf(outcome.value);
    const etag = `"${createHash("sha256").update(svg).digest("base64url").slice(0, 22)}"`;
    const about = {
      ETag: etag,
      "Cache-Control": "public, max-age=300",
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
    };
    return unlessKnown(headers, about, () => new Response(svg, { headers: { ...about, "Content-Type": "image/svg+xml; charset=utf-8" } }));
  },
});
