import { attendanceFields } from "#app/_adapters/attendance-fields.ts";
import { endpoint } from "#app/_adapters/endpoint.ts";
import { answerWithProgress } from "#app/_adapters/streamed.ts";
import { withFile } from "#app/_adapters/upload.ts";
import { importAttendance } from "#lib/usecases/attendance/import.ts";
import { readAttendanceChoices } from "#lib/usecases/attendance/preview.ts";

/** Does what the preview of a sheet of attendance showed, by its digest. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  POST: withFile(
    ({ ask }) => ask(readAttendanceChoices, {}),
    async ({ ask, headers }, { bytes, field }) => {
      const asked = { bytes, ...attendanceFields(field), digest: field("digest") };
      return answerWithProgress(headers, (progress) => ask(importAttendance, progress === undefined ? asked : { ...asked, progress }));
    },
  ),
});
