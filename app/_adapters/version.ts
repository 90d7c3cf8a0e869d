import { fault, type Parsed } from "#lib/domain/fault.ts";

/** A version as an ETag: the number in quotes. */
export function tagOf(version: number): string {
  return `"${version}"`;
}

/** The one version that `If-Match` names; null without the header. Weak tags, lists and `*` name none, which is a fault. */
export function versionIn(headers: Headers): Parsed<number> | null {
  const text = headers.get("If-Match");
  if (text === null) return null;
  const version = /^"(0|[1-9]\d{0,14})"$/.exec(text.trim())?.[1];
  return version === undefined ? { ok: false, faults: [fault([], "not-a-version")] } : { ok: true, value: Number(version) };
}

/** 304 with what is said about the answer where `If-None-Match` names it; else the answer. */
export function unlessKnown(
  headers: Headers,
  about: Readonly<Record<string, string>> & { ETag: string },
  answer: () => Response,
): Response {
  const known = (headers.get("If-None-Match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return known.includes(about.ETag) || known.includes("*") ? new Response(null, { status: 304, headers: about }) : answer();
}
