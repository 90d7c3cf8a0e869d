import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { mappingField } from "#app/_adapters/mapping-field.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { withFile } from "#app/_adapters/upload.ts";
import { readAttendanceChoices } from "#lib/usecases/attendance/preview.ts";
import { previewEvaluations } from "#lib/usecases/evaluations/import.ts";

/** What a sheet of answers to an evaluation would give. Nothing of it is kept. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  POST: withFile(
    ({ ask }) => ask(readAttendanceChoices, {}),
    async ({ ask }, { bytes, field }) => {
      const mapping = mappingField(field("mapping"));
      const asked = { event: field("event"), bytes, ...(mapping === undefined ? {} : { mapping }) };
      const outcome = await ask(previewEvaluations, asked);
      return outcome.ok ? json(JSON.stringify(outcome.value)) : refusal(outcome);
    },
  ),
});
