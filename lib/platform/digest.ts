import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Digests } from "#lib/domain/edition/edition.ts";
import { rulesOf } from "#lib/domain/edition/rules.ts";

function sha256(document: unknown): string {
  const text = canonicalize(document);
  if (text === undefined) throw new TypeError("only JSON has a digest");
  return `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;
}

/** The digests of an edition as it stands in its file (contract §1): SHA-256 of the canonical JSON (RFC 8785) of the whole, and of the rules alone. */
export function digestsOf(document: unknown): Digests {
  return { digest: sha256(document), rulesDigest: sha256(rulesOf(document)) };
}
