import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Send } from "./run.ts";
import { cameOf, requestFor } from "./send.ts";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Route = { pattern: RegExp; handlers: Readonly<Record<string, Handler>> };
const api = join(import.meta.dirname, "../../app/api");

async function routes(): Promise<Route[]> {
  const files = (await readdir(api, { recursive: true })).filter((file) => file.endsWith("route.ts") && !file.startsWith("auth/")).sort();
  const found = files.map(async (file): Promise<Route> => {
    const address = file.replace("[[...rest]]/route.ts", ".*").replace("/route.ts", "");
    const pattern = new RegExp(
      `^/api/${address
        .replaceAll(".", "\\.")
        .replaceAll("\\.*", ".*")
        .replace(/\[(\w+)\]/g, "(?<$1>[^/]+)")}$`,
    );
    return { pattern, handlers: await import(join(api, file)) };
  });
  // The more of an address is said, the sooner it is taken; the one that takes everything last.
  const free = ({ pattern }: Route) => (pattern.source.includes(".*") ? 99 : pattern.source.split("(?<").length);
  return (await Promise.all(found)).sort((one, other) => free(one) - free(other));
}

function decoded(path: string): string | null {
  try {
    decodeURIComponent(path);
    return path;
  } catch {
    return null;
  }
}

/** Sends to the handlers of the routes in this process, found as the server would find them. */
export async function sendToHandlers(): Promise<Send> {
  const known = await routes();
  return async (asked, who) => {
    const request = requestFor("http://klyngeklar.example", asked, who);
    const path = decoded(new URL(request.url).pathname) ?? "/api/undecodable";
    const route = known.find(({ pattern }) => pattern.test(path));
    const handler = route?.handlers[asked.method];
    if (route === undefined || handler === undefined) throw new Error(`No route takes ${asked.method} ${path}.`);
    const given = Object.entries(route.pattern.exec(path)?.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
    const answer = await handler(request, { params: Promise.resolve(Object.fromEntries(given)) });
    // A test measures no time: the machine may be busy with others. The command does, on a server of its own.
    return { ...(await cameOf(answer, 0)), milliseconds: 0 };
  };
}
