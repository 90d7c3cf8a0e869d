import { endpoint } from "#app/_adapters/endpoint.ts";
import { notFound, refusal } from "#app/_adapters/problem.ts";
import { readCalendar } from "#lib/usecases/plan/read-calendar.ts";

/** Somebody's calendar of a plan: `<secret>.ics`, without a sign-in. It is in no cache but the calendar's own. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, params }) => {
    const secret = /^(.+)\.ics$/.exec(String(params.file))?.[1];
    if (secret === undefined) return notFound();
    const outcome = await ask(readCalendar, { secret });
    if (!outcome.ok) return refusal(outcome);
    return new Response(outcome.value.text, {
      headers: { "Content-Type": "text/calendar; charset=utf-8", "Cache-Control": "private, no-store" },
    });
  },
});
