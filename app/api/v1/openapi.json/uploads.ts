export const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});
export const answered = (description: string) => ({ description, content: { "application/json": { schema: { type: "object" } } } });
const named = (name: string, description: string) => ({ name, in: "path", required: true, description, schema: { type: "string" } });

const organisation = named("organisation", "The part of the address that names the organisation.");
const text = { type: "string" };
/** A form with a file and these fields, of which none must be there. */
export const form = (description: string, fields: Record<string, { type: string; format?: string }> = {}) => ({
  required: true,
  description,
  content: {
    "multipart/form-data": {
      schema: { type: "object", required: ["file"], properties: { file: { ...text, format: "binary" }, ...fields } },
    },
  },
});
export const refused = {
  "400": problem("The body is no form with a file."),
  "404": problem("There is nothing here that the caller may see, or may change."),
  "413": problem("The file is larger than is taken; `code` says which limit."),
  "422": problem("The file is not taken, and `code` says why, or a field has a fault."),
  "500": problem("An unexpected error, with its reference in the server's log."),
};

/** The addresses that take and give files. */
export const uploadPaths = {
  "/api/v1/organisations/{organisation}/evidence": {
    post: {
      operationId: "addEvidenceFile",
      summary: "Adds a file of at most 25 MB to the evidence of an organisation; its type is found in its content.",
      parameters: [organisation],
      requestBody: form("`file`, `title` and `titleEn`, the English one (may be blank), and `documentDate` (YYYY-MM-DD, or blank).", {
        ...{ title: text, titleEn: text, documentDate: { ...text, format: "date" } },
      }),
      responses: { "201": answered("It is kept; `id` names it."), ...refused },
    },
  },
  "/api/v1/organisations/{organisation}/evidence/{id}/file": {
    get: {
      operationId: "downloadEvidenceFile",
      summary: "A file of the evidence, always as a download, checked against the hash it was stored with.",
      parameters: [organisation, named("id", "The evidence.")],
      responses: {
        "200": { description: "The file." },
        "404": refused["404"],
        "500": problem("The stored file is no longer what was uploaded, or an unexpected error."),
      },
    },
  },
  "/api/v1/cases/{case}/documents/{id}": {
    get: {
      operationId: "downloadCaseDocument",
      summary:
        "A document that a shared assessment uses, always as a download, for the secretariat and, while it is shared, CED's benchmarkers.",
      parameters: [named("case", "The assessment."), named("id", "The evidence.")],
      responses: {
        "200": { description: "The file." },
        "404": refused["404"],
        "500": problem("The stored file is no longer what was uploaded, or an unexpected error."),
      },
    },
  },
  "/api/v1/reports/{id}/file": {
    get: {
      operationId: "downloadReport",
      summary: "The file of a report that was made, always as a download, checked against the hash it was stored with.",
      parameters: [named("id", "The report.")],
      responses: {
        "200": { description: "The file." },
        "404": refused["404"],
        "500": problem("The stored file is no longer what was made, or an unexpected error."),
      },
    },
  },
  "/api/v1/organisations/{organisation}/participants": {
    post: {
      operationId: "importParticipants",
      summary: "Replaces the list of participants by what a sheet gives. Nothing but the mapped fields is kept.",
      parameters: [organisation],
      requestBody: form("`file`, `mapping` (as the preview gives it, JSON) and `without`, the number of faulty rows left out.", {
        ...{ mapping: text, without: { type: "integer" } },
      }),
      responses: {
        "200": answered("It is kept."),
        ...refused,
        "409": problem("The sheet has another number of faulty rows than `without` says."),
      },
    },
  },
  "/api/v1/organisations/{organisation}/participants/preview": {
    post: {
      operationId: "previewParticipants",
      summary: "What a sheet would give as a list of participants, with every faulty row named. Nothing of it is kept.",
      parameters: [organisation],
      requestBody: form("`file`, and `mapping` (JSON) unless the best one is to be found.", { mapping: text }),
      responses: { "200": answered("Headers, mapping, counts, faults and unknown words."), ...refused },
    },
  },
  "/api/v1/register/export": {
    get: {
      operationId: "exportRegister",
      summary: "The whole register with its sources as a sheet, for CED's administrators.",
      parameters: [{ name: "format", in: "query", description: "`csv` (as without it) or `xlsx`.", schema: { type: "string" } }],
      responses: { "200": { description: "The sheet." }, "404": refused["404"], "500": refused["500"] },
    },
  },
  "/api/v1/releases/{release}/export": {
    get: {
      operationId: "exportRelease",
      summary: "A release of statistics as a sheet, with the same left out as on the screen; drafts are for analysts.",
      parameters: [
        { name: "release", in: "path", required: true, schema: { type: "string" } },
        { name: "format", in: "query", description: "`csv` (as without it) or `xlsx`.", schema: { type: "string" } },
        { name: "locale", in: "query", description: "`da` (as without it) or `en`.", schema: { type: "string" } },
      ],
      responses: { "200": { description: "The sheet." }, "404": refused["404"], "500": refused["500"] },
    },
  },
  "/api/v1/register/import": {
    post: {
      operationId: "importRegister",
      summary: "Does what the preview of a sheet showed, as one batch that can be undone; nothing of its faulty rows.",
      requestBody: form("`file`, and `digest` as the preview gave it.", { digest: text }),
      responses: {
        "200": answered("It is done; `batch` names it."),
        ...refused,
        "409": problem("The sheet or the register would now give something else than was seen."),
      },
    },
  },
  "/api/v1/register/import/preview": {
    post: {
      operationId: "previewRegister",
      summary: "What a sheet would change in the register, with every faulty row named. Nothing of it is kept.",
      requestBody: form("`file`."),
      responses: { "200": answered("Rows, faults, counts and the digest of it all."), ...refused },
    },
  },
  "/api/v1/register/calendar.ics": {
    get: {
      operationId: "labelCalendar",
      summary: "The ends of labels that are held or can still be renewed, as a calendar (RFC 5545).",
      parameters: [{ name: "lang", in: "query", description: "`da` (as without it) or `en`.", schema: { type: "string" } }],
      responses: {
        "200": { description: "The calendar.", content: { "text/calendar": { schema: { type: "string" } } } },
        "422": problem("The language is not known."),
        "500": refused["500"],
      },
    },
  },
};
