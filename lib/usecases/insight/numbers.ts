import "server-only";
import { createHash } from "node:crypto";

/**
 * A number made for one release alone: the same organisation or snapshot has another one in every other release, and what
 * is kept of a release names none of them. Only who knows the id can make it again.
 */
export function numberIn(release: string, id: string): string {
  return createHash("sha256").update(`${release} ${id}`).digest("base64url").slice(0, 22);
}
