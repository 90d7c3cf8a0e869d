import { attendanceFields } from "#app/_adapters/attendance-fields.ts";
import { endpoint } from "#app/_adapters/endpoint.ts";
import { answerWithProgress } from "#app/_adapters/streamed.ts";
import { withFile } from "#app/_adapters/upload.ts";
import { previewAttendance, readAttendanceChoices } from "#lib/usecases/attendance/preview.ts";

/** What a sheet of attendance would do. Nothing of it is kept. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  POST: withFile(
    ({ ask }) => ask(readAttendanceChoices, {}),
    async ({ ask, headers }, { bytes, field }) => {
      const asked = { bytes, ...attendanceFields(field) };
      return answerWithProgress(headers, (progress) => ask(previewAttendance, progress === undefined ? asked : { ...asked, progress }));
    },
  ),
});
