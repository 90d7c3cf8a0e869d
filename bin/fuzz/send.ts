import type { Came } from "./judge.ts";
import type { Asked } from "./requests.ts";
import type { Send } from "./run.ts";

/** How a request is sent by `fetch`, to whatever stands before its path. */
export function requestFor(origin: string, { method, path, headers, body }: Asked, who: Readonly<Record<string, string>>): Request {
  const sent = new Headers({ ...headers, ...who });
  const init: RequestInit = { method, headers: sent, redirect: "manual" };
  if (body?.kind === "text") {
    if (body.type !== null) sent.set("Content-Type", body.type);
    init.body = body.text;
  }
  if (body?.kind === "form") {
    const form = new FormData();
    for (const [name, value] of Object.entries(body.fields))
      form.append(name, typeof value === "string" ? value : new File([new Uint8Array(value.bytes)], value.name));
    init.body = form;
  }
  return new Request(origin + path, init);
}

/** What came back of an answer, read to its end. */
export async function cameOf(response: Response, since: number): Promise<Came> {
  const text = await response.text();
  const { status, headers } = response;
  return { status, type: headers.get("Content-Type"), allow: headers.get("Allow"), text, milliseconds: performance.now() - since };
}

/** Sends to a server. An answer that has not come after ten seconds counts as one of status 599. */
export function sendTo(origin: string): Send {
  return async (asked, who) => {
    const since = performance.now();
    try {
      return await cameOf(await fetch(requestFor(origin, asked, who), { signal: AbortSignal.timeout(10_000) }), since);
    } catch (error) {
      const text = error instanceof Error ? `${error.message} ${String(error.cause ?? "")}` : String(error);
      return { status: 599, type: null, allow: null, text, milliseconds: performance.now() - since };
    }
  };
}
