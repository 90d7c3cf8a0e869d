import { answered, form, problem, refused } from "./uploads.ts";

const asked = (name: string, description: string) => ({ name, in: "query", required: true, description, schema: { type: "string" } });
const differs = problem("The sheet or what is known would now give something else than was seen.");

/** The addresses of CED's events: who came, what they thought of it, and the account of activities. */
export const offeringPaths = {
  "/api/v1/annex": {
    get: {
      operationId: "exportAnnex",
      summary: "The account of activities of a period as a sheet, for CED's analysts and administrators.",
      parameters: [
        asked("from", "The first day, YYYY-MM-DD."),
        asked("to", "The last day, YYYY-MM-DD."),
        { name: "format", in: "query", description: "`csv` (as without it) or `xlsx`.", schema: { type: "string" } },
      ],
      responses: { "200": { description: "The sheet." }, "404": refused["404"], "422": refused["422"], "500": refused["500"] },
    },
  },
  "/api/v1/attendance": {
    post: {
      operationId: "importAttendance",
      summary: "Counts what the preview of a sheet showed, as one batch that can be undone; nothing of its faulty rows.",
      requestBody: form("`file`, `mapping` and `choices` as JSON, `digest` as the preview gave it, and `event` (may be left out)."),
      responses: { "200": answered("It is done; `batch` names it."), ...refused, "409": differs },
    },
  },
  "/api/v1/attendance/preview": {
    post: {
      operationId: "previewAttendance",
      summary: "What a sheet of attendance would do, with every faulty row and every name to decide about. Nothing of it is kept.",
      requestBody: form("`file`; `event`, `mapping` and `choices` (JSON) may be left out."),
      responses: { "200": answered("Events, names, faults, counts and the digest of it all."), ...refused },
    },
  },
  "/api/v1/evaluations": {
    post: {
      operationId: "importEvaluations",
      summary: "Keeps the answers to an event's evaluation that the preview of a sheet showed, as one batch that can be undone.",
      requestBody: form("`file`, `event`, `mapping` as JSON, and `digest` as the preview gave it."),
      responses: { "200": answered("It is done; `batch` names it."), ...refused, "409": differs },
    },
  },
  "/api/v1/evaluations/preview": {
    post: {
      operationId: "previewEvaluations",
      summary: "What a sheet of answers to an event's evaluation would give, with every faulty row. Nothing of it is kept.",
      requestBody: form("`file` and `event`; `mapping` (JSON) may be left out."),
      responses: { "200": answered("Counts, faults and the digest of it all."), ...refused },
    },
  },
};
