import { DatabaseAway, isAway } from "#lib/platform/away.ts";
import { logError, logInfo } from "#lib/platform/log.ts";
import type { Wire } from "./wire.ts";

/** Milliseconds for which nobody asks a server that did not answer: who comes meanwhile is told at once. */
export const pause = 500;

/** A way to a server that rests for a moment after it failed; then one looks whether it is back, and nobody else waits for that. */
export type Guarded = Wire & { rests: () => boolean };

export function guarded(wire: Wire, server: "primary" | "replica"): Guarded {
  let until = 0;
  let isGone = false;
  let isAsked = false;
  const rests = () => isGone && (isAsked || performance.now() < until);
  return {
    rests,
    close: wire.close,
    send: async (requests, baton, milliseconds) => {
      if (rests()) throw new DatabaseAway(`the ${server} did not answer a moment ago`);
      const looks = isGone;
      if (looks) isAsked = true;
      try {
        const reply = await wire.send(requests, baton, milliseconds);
        if (isGone) logInfo("database.back", { server });
        isGone = false;
        return reply;
      } catch (error) {
        // A transaction that the server gave up says nothing about the server.
        if (isAway(error) && (baton === null || (error instanceof Error && error.cause !== undefined))) {
          if (!isGone) logError("database.away", error, { server });
          isGone = true;
          until = performance.now() + pause;
        }
        throw error;
      } finally {
        if (looks) isAsked = false;
      }
    },
  };
}
