import { Agent, type IncomingHttpHeaders, request } from "node:http";

export type Asked = { method: "GET" | "PUT"; path: string; headers?: Readonly<Record<string, string>>; body?: string };
type Answered = { status: number; headers: IncomingHttpHeaders; bytes: number };

/** Asks over a kept connection and reads the answer to its end. */
export function ask(agent: Agent, address: string, { method, path, headers = {}, body }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
    const asked = request(address + path, { agent, method, headers: { ...headers, ...length } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes }));
      response.on("error", reject);
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

export type Load = { perSecond: number; p99: number };

/**
 * What a server does for so many clients at once, each asking anew when it has its answer, for some milliseconds: answers
 * per second, and the milliseconds within which 99 of 100 came. Everything but 200 is an error.
 */
export async function load(
  clients: number,
  milliseconds: number,
  once: (client: number, agent: Agent) => Promise<Answered>,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  const start = performance.now();
  const work = async (client: number) => {
    while (performance.now() - start < milliseconds) {
      const began = performance.now();
      const { status } = await once(client, agent);
      if (status !== 200) throw new Error(`the server answered ${status}`);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => work(client)));
  const taken = performance.now() - start;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { perSecond: (times.length * 1000) / taken, p99: times[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN };
}
