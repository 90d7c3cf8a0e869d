import { endpoint } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { readLabelCalendar } from "#lib/usecases/register/public/calendar.ts";

/** The ends of labels as a calendar for everybody, in Danish or with `lang=en` in English. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, url }) => {
    const outcome = await ask(readLabelCalendar, { lang: url.searchParams.get("lang") ?? undefined });
    if (!outcome.ok) return refusal(outcome);
    return new Response(outcome.value.text, {
      headers: { "Content-Type": "text/calendar; charset=utf-8", "Cache-Control": "public, max-age=3600" },
    });
  },
});
