import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { contentSecurityPolicy } from "#lib/platform/content-security-policy.ts";

// A step of the build: every static page gets a policy with the hashes of exactly its own inline scripts. Next
// serves the headers of a page's .meta file with it, so the policy travels with the page and no proxy stands before it.
const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

function htmlOf(path: string): string {
  return path.replace(/\.meta$/, ".html");
}

function hashesOf(html: string): string[] {
  const hashes = [...html.matchAll(inlineScript)].map(([, script = ""]) => createHash("sha256").update(script).digest("base64"));
  return [...new Set(hashes)].map((hash) => `'sha256-${hash}'`);
}

// Files such as the icon have headers of their own but are no pages.
const pages = globSync(".next/server/app/**/*.meta").filter((path) => existsSync(htmlOf(path)));
if (pages.length === 0) throw new Error("no static pages found: run next build first");
for (const path of pages) {
  const meta: { headers?: Record<string, string> } = JSON.parse(readFileSync(path, "utf8"));
  const html = readFileSync(htmlOf(path), "utf8");
  writeFileSync(
    path,
    JSON.stringify({ ...meta, headers: { ...meta.headers, "content-security-policy": contentSecurityPolicy(hashesOf(html)) } }),
  );
}
console.log(`sealed ${pages.length} static pages`);
