import { isAway } from "#lib/platform/away.ts";
import type { Guarded } from "./breaker.ts";
import type { Reply, WireRequest } from "./wire.ts";

/** Milliseconds that a stream may lie idle: the server gives it up after ten seconds. */
const longest = 8000;
/** The most streams that lie idle. */
const most = 16;

/**
 * A server's open streams. One holds a connection to the database, and to open that is what a request costs the server most
 * (3 ms against 0.4, measured with sqld 0.24.32): so they are used again.
 */
export type Streams = {
  /** Sends requests on a free stream, or on a new one where the server has given that up. Whoever is done gives it back. */
  send: (requests: WireRequest[], milliseconds: number) => Promise<Reply>;
  giveBack: (baton: string | null) => void;
};

export function streamsOf(server: Guarded): Streams {
  const idle: { baton: string; until: number }[] = [];
  const free = () => {
    const last = idle.pop();
    return last === undefined || last.until < performance.now() ? null : last.baton;
  };
  return {
    send: async (requests, milliseconds) => {
      const known = free();
      try {
        return await server.send(requests, known, milliseconds);
      } catch (error) {
        // Nothing was done: the server does not know the stream any more. With a cause, it is not known what was done.
        const isGone = known !== null && isAway(error) && error instanceof Error && error.cause === undefined && !server.rests();
        if (!isGone) throw error;
        return server.send(requests, null, milliseconds);
      }
    },
    giveBack: (baton) => {
      if (baton === null) return;
      if (idle.length < most) idle.push({ baton, until: performance.now() + longest });
      else server.send([{ type: "close" }], baton, 1000).catch(() => undefined);
    },
  };
}
