import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { withUpload } from "#app/_adapters/upload.ts";
import { addFile } from "#lib/usecases/evidence/add-file.ts";

/** Adds a file to the evidence of an organisation. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  POST: withUpload(async ({ ask }, { slug, name, bytes, field }) => {
    const details = { title: field("title"), titleEn: field("titleEn"), documentDate: field("documentDate") };
    const outcome = await ask(addFile, { slug, name, bytes, ...details });
    if (!outcome.ok) return refusal(outcome);
    const location = `/api/v1/organisations/${encodeURIComponent(slug)}/evidence/${outcome.value.id}/file`;
    return json(JSON.stringify(outcome.value), { status: 201, headers: { Location: location } });
  }),
});
