import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { mappingField } from "#app/_adapters/mapping-field.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { withFile } from "#app/_adapters/upload.ts";
import { readAttendanceChoices } from "#lib/usecases/attendance/preview.ts";
import { importEvaluations } from "#lib/usecases/evaluations/import.ts";

/** Keeps what the preview of a sheet of answers showed, by its digest. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  POST: withFile(
    ({ ask }) => ask(readAttendanceChoices, {}),
    async ({ ask }, { bytes, field }) => {
      const asked = { event: field("event"), bytes, mapping: mappingField(field("mapping")), digest: field("digest") };
      const outcome = await ask(importEvaluations, asked);
      return outcome.ok ? json(JSON.stringify(outcome.value)) : refusal(outcome);
    },
  ),
});
