import { randomBytes } from "node:crypto";

/** The header by which the server names a programme to itself: it has no host name when it asks on its own machine. */
export const insideHeader = "x-klyngeklar-programme";

// Next bundles routes and instrumentation apart; the process has one key.
const shared = globalThis as typeof globalThis & { klyngeklarInside?: string };

/** What only this process knows. */
export function insideKey(): string {
  shared.klyngeklarInside ??= randomBytes(32).toString("base64url");
  return shared.klyngeklarInside;
}

/** The headers of a request of the server to itself, for a programme; none where the installation is one. */
export function insideHeaders(id: string | null): Record<string, string> {
  return id === null ? {} : { [insideHeader]: `${id} ${insideKey()}` };
}
