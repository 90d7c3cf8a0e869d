import { isAway } from "#lib/platform/away.ts";
import { logError } from "#lib/platform/log.ts";
import type { Caller, Outcome, Verb } from "#lib/usecases/kernel/verb.ts";
import { callerOf } from "#lib/usecases/people/caller.ts";
import { readJson } from "./body.ts";
import { away, problem } from "./problem.ts";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
type Method = (typeof methods)[number];
type Params = Readonly<Record<string, string | string[] | undefined>>;

/** One request, as a route sees it. `ask` runs a use case for whoever is calling. */
export type Call = {
  url: URL;
  headers: Headers;
  params: Params;
  ask: <V, C extends string>(verb: Verb<V, C>, raw: unknown) => Promise<Outcome<V, C>>;
};

export type Answer = (call: Call, request: Request) => Promise<Response>;
type RouteHandler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

/** The answer of a method with a JSON body: what is too large or no JSON never reaches it. */
export function withJson(answer: (call: Call, document: unknown) => Promise<Response>): Answer {
  return async (call, request) => {
    const body = await readJson(request);
    return body.ok ? answer(call, body.value) : body.response;
  };
}

/** A JSON text as an answer. */
export function json(text: string, init: ResponseInit = {}): Response {
  const response = new Response(text, init);
  response.headers.set("Content-Type", "application/json");
  if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "no-store");
  return response;
}

const changes: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH", "DELETE"]);
/** Told whatever was asked for, so that it says nothing of what exists. */
const onlyReads = ({ actor }: Caller) => actor.kind === "person" && actor.reading === true;

/** Asks at the first call, and gives the same afterwards. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A path as the log may have it: the address of a calendar is its secret. */
function withoutSecret(path: string): string {
  return path.replace(/^(\/api\/v1\/calendar\/).+/, "$1…");
}

/**
 * The one door of the API: makes a route's handlers for every method. Methods the route does not have answer 405, and an
 * unexpected error answers 500 with the reference under which it stands in the log, and nothing else about it. While the database is away
 * the answer is 503 and says when to ask again.
 */
export function endpoint(answers: Partial<Record<"GET" | "POST" | "PUT" | "PATCH" | "DELETE", Answer>>): Record<Method, RouteHandler> {
  const given = { ...answers, ...(answers.GET === undefined ? {} : { HEAD: answers.GET }) };
  const allow = [...methods.filter((method) => Object.hasOwn(given, method)), "OPTIONS"].join(", ");
  const refuse: Answer = async () => problem(405, `This address answers ${allow}.`, {}, { Allow: allow });
  const options: Answer = async () => new Response(null, { status: 204, headers: { Allow: allow } });

  const handlerFor =
    (answer: Answer): RouteHandler =>
    async (request, context) => {
      const url = new URL(request.url);
      try {
        const calling = once(() => callerOf(request.headers, request.method));
        const ask: Call["ask"] = async (verb, raw) => verb(await calling(), raw);
        const response = await answer({ url, headers: request.headers, params: await context.params, ask }, request);
        return response.status === 404 && changes.has(request.method) && onlyReads(await calling())
          ? problem(403, "This key may only read. Make one that may save.")
          : response;
      } catch (error) {
        if (isAway(error)) return away();
        const reference = logError("request.failed", error, { method: request.method, path: withoutSecret(url.pathname) });
        return problem(500, "Something went wrong here. Nothing was lost; quote the reference when you report it.", { reference });
      }
    };
  const all: Record<Method, Answer> = {
    ...{ GET: refuse, HEAD: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse },
    ...given,
    OPTIONS: options,
  };
  return Object.fromEntries(methods.map((method) => [method, handlerFor(all[method])])) as Record<Method, RouteHandler>;
}
