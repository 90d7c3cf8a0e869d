import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { readReceipt } from "#lib/usecases/snapshots/read-receipt.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async ({ ask, params }) => {
    const outcome = await ask(readReceipt, { snapshot: params.id });
    if (!outcome.ok) return refusal(outcome);
    const name = `klyngeklar-kvittering-${outcome.value.asOf}.json`;
    return json(outcome.value.text, { headers: { "Content-Disposition": `attachment; filename="${name}"` } });
  },
});
