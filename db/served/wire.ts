import { Agent, request } from "node:http";
import { request as requestSecurely, Agent as SecureAgent } from "node:https";
import { urlToHttpOptions } from "node:url";
import { DatabaseAway } from "#lib/platform/away.ts";

/** A value as the protocol writes it: integers as texts, so that none is rounded on its way. */
export type WireValue =
  | { type: "null" }
  | { type: "integer"; value: string }
  | { type: "float"; value: number }
  | { type: "text"; value: string }
  | { type: "blob"; base64: string };
export type WireStatement = { sql: string; args: WireValue[]; want_rows: boolean };
export type WireResult = {
  cols: { name: string | null }[];
  rows: WireValue[][];
  affected_row_count: number;
  last_insert_rowid: string | null;
};
export type WireError = { message: string; code?: string | null };
type Step = { stmt: WireStatement; condition?: { type: "ok"; step: number } };

export type WireRequest = { type: "execute"; stmt: WireStatement } | { type: "batch"; batch: { steps: Step[] } } | { type: "close" };
type WireResponse =
  | { type: "execute"; result: WireResult }
  | { type: "batch"; result: { step_results: (WireResult | null)[]; step_errors: (WireError | null)[] } }
  | { type: "close" };
export type WireAnswer = { type: "ok"; response: WireResponse } | { type: "error"; error: WireError };
export type Reply = { baton: string | null; results: WireAnswer[] };

/** A way to a libSQL server. `baton` names a stream that is open on it: the holder of a transaction. */
export type Wire = {
  send: (requests: WireRequest[], baton: string | null, milliseconds: number) => Promise<Reply>;
  close: () => void;
};

/** Where a server answers, and the token that opens it: `authToken` in the address, as libSQL has it. */
function placeOf(address: string): { url: URL; headers: Record<string, string> } {
  const given = new URL(address);
  const token = given.searchParams.get("authToken");
  const isPlain = given.protocol === "http:" || given.searchParams.get("tls") === "0";
  const url = new URL(`${isPlain ? "http" : "https"}://${given.host}${given.pathname.replace(/\/$/, "")}/v2/pipeline`);
  return { url, headers: { "Content-Type": "application/json", ...(token === null ? {} : { Authorization: `Bearer ${token}` }) } };
}

/** Opens the way to a libSQL server over HTTP (Hrana 2). Every request ends: after `milliseconds` the server counts as away. */
export function wireTo(address: string): Wire {
  const { url, headers } = placeOf(address);
  const [ask, Kept] = url.protocol === "http:" ? [request, Agent] : [requestSecurely, SecureAgent];
  const agent = new Kept({ keepAlive: true, maxSockets: 64 });
  // Made once, and a timer: a URL and an AbortSignal for each request take a third of what it costs here.
  const way = { ...urlToHttpOptions(url), agent, method: "POST" };
  const post = (body: string, milliseconds: number) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const length = { "Content-Length": Buffer.byteLength(body) };
      const asked = ask({ ...way, headers: { ...headers, ...length } }, (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (part: string) => {
          text += part;
        });
        answer.on("error", reject);
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
      });
      const timer = setTimeout(() => asked.destroy(new Error("no answer in time")), milliseconds);
      asked.on("error", reject);
      asked.on("close", () => clearTimeout(timer));
      asked.end(body);
    });
  return {
    send: async (requests, baton, milliseconds) => {
      const { status, text } = await post(JSON.stringify({ baton, requests }), milliseconds).catch((error: unknown) => {
        throw new DatabaseAway("the database server does not answer", { cause: error });
      });
      if (status === 200) return JSON.parse(text) as Reply;
      // A stream that the server has given up is an outage to whoever held it; a wrong token or address is not.
      if (status >= 500 || (baton !== null && status !== 401 && status !== 403))
        throw new DatabaseAway(`the database server answered ${status}`);
      throw new Error(`the database server refuses the request (${status})`);
    },
    close: () => agent.destroy(),
  };
}
