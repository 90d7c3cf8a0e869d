import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { mappingField } from "#app/_adapters/mapping-field.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { withUpload } from "#app/_adapters/upload.ts";
import { previewParticipants } from "#lib/usecases/participants/preview.ts";

/** What a sheet would give as a list of participants. Nothing of it is kept. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  POST: withUpload(async ({ ask }, { slug, bytes, field }) => {
    const mapping = mappingField(field("mapping"));
    const outcome = await ask(previewParticipants, { slug, bytes, ...(mapping === undefined ? {} : { mapping }) });
    return outcome.ok ? json(JSON.stringify(outcome.value)) : refusal(outcome);
  }),
});
