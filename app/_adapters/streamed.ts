import "server-only";
import { isAway } from "#lib/platform/away.ts";
import { logError } from "#lib/platform/log.ts";
import type { Outcome } from "#lib/usecases/kernel/verb.ts";
import { json } from "./endpoint.ts";
import { away, refusal } from "./problem.ts";
import { lines, type Progress } from "./send-form.ts";

type Refused = Parameters<typeof refusal>[0]["code"];

/** How it ended, as the last line: `{"value"}`, or the problem document that it would have been answered with. */
async function ending(run: (progress: Progress) => Promise<Outcome<unknown, Refused>>, progress: Progress): Promise<unknown> {
  try {
    const outcome = await run(progress);
    return outcome.ok ? { value: outcome.value } : { problem: await refusal(outcome).json() };
  } catch (error) {
    if (isAway(error)) return { problem: await away().json() };
    return { problem: { status: 500, reference: logError("request.failed", error) } };
  }
}

/** Answers with what a use case gives; a client that takes lines of JSON is told how far it is until then. */
export async function answerWithProgress(
  headers: Headers,
  run: (progress?: Progress) => Promise<Outcome<unknown, Refused>>,
): Promise<Response> {
  if (headers.get("Accept") !== lines) {
    const outcome = await run();
    return outcome.ok ? json(JSON.stringify(outcome.value)) : refusal(outcome);
  }
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const tell = (line: unknown) => controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      tell(await ending(run, (done, of) => tell({ done, of })));
      controller.close();
    },
  });
  return new Response(body, { headers: { "Content-Type": lines, "Cache-Control": "no-store" } });
}
