import { headers } from "next/headers";
import { nonceOf } from "#lib/platform/content-security-policy.ts";

/** What the page is about in the words of schema.org, for search engines; named in the page's policy like its scripts. */
export async function LinkedData({ data }: { data: Readonly<Record<string, unknown>> }) {
  const nonce = nonceOf((await headers()).get("Content-Security-Policy"));
  return (
    <script type="application/ld+json" nonce={nonce}>
      {JSON.stringify({ "@context": "https://schema.org", ...data }).replaceAll("<", "\\u003c")}
    </script>
  );
}
