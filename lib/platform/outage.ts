import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";
import { askAgainAfter } from "./away.ts";

/** What is known of the answer to the request at hand. */
type Answer = { isAway: boolean };

// Next bundles routes and instrumentation apart; both have to know of the same request.
const shared = globalThis as typeof globalThis & { klyngeklarAnswers?: AsyncLocalStorage<Answer> };
shared.klyngeklarAnswers ??= new AsyncLocalStorage();
const answers = shared.klyngeklarAnswers;

/** Says of the page at hand that it fails because the database is away. */
export function answerAway(): void {
  const answer = answers.getStore();
  if (answer !== undefined) answer.isAway = true;
}

/** Has a page that fails of an outage answered with 503 and when to ask again; Next knows only 500 for it. */
export function tellOutages(): void {
  subscribe("http.server.request.start", (message) => {
    const { response } = message as { response: ServerResponse };
    const answer: Answer = { isAway: false };
    answers.enterWith(answer);
    const writeHead = response.writeHead;
    response.writeHead = (status: number, ...more: never[]) => {
      if (!answer.isAway || status !== 500) return writeHead.call(response, status, ...more);
      response.setHeader("Retry-After", String(askAgainAfter));
      return writeHead.call(response, 503, ...more);
    };
  });
}
