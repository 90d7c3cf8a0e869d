import { attendanceFields } from "#app/_adapters/attendance-fields.ts";
import { endpoint, json } from "#app/_adapters/endpoint.ts";
import { refusal } from "#app/_adapters/problem.ts";
import { withFile } from "#app/_adapters/upload.ts";
import { previewAttendance, readAttendanceChoices } from "#lib/usecases/attendance/preview.ts";

/** What a sheet of attendance would do. Nothing of it is kept. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  POST: withFile(
    ({ ask }) => ask(readAttendanceChoices, {}),
    async ({ ask }, { bytes, field }) => {
      const outcome = await ask(previewAttendance, { bytes, ...attendanceFields(field) });
      return outcome.ok ? json(JSON.stringify(outcome.value)) : refusal(outcome);
    },
  ),
});
