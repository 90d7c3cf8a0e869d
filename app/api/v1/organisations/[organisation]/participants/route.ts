import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { mappingField } from "#app/_adapters/mapping-field.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { withUpload } from "#app/_adapters/upload.ts";
import { importParticipants } from "#lib/usecases/participants/import.ts";

/** Replaces the list of participants of an organisation by what a sheet gives. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  POST: withUpload(async ({ ask }, { slug, bytes, field }) => {
    const asked = { slug, bytes, mapping: mappingField(field("mapping")), without: Number(field("without") || Number.NaN) };
    const outcome = await ask(importParticipants, asked);
    return outcome.ok ? json(JSON.stringify(outcome.value)) : refusal(outcome);
  }),
});
