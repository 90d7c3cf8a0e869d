import { attendanceFields } from "#app/_adapters/attendance-fields.ts";
import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { withFile } from "#app/_adapters/upload.ts";
import { importAttendance } from "#lib/usecases/attendance/import.ts";
import { readAttendanceChoices } from "#lib/usecases/attendance/preview.ts";

/** Does what the preview of a sheet of attendance showed, by its digest. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  POST: withFile(
    ({ ask }) => ask(readAttendanceChoices, {}),
    async ({ ask }, { bytes, field }) => {
      const outcome = await ask(importAttendance, { bytes, ...attendanceFields(field), digest: field("digest") });
      return outcome.ok ? json(JSON.stringify(outcome.value)) : refusal(outcome);
    },
  ),
});
