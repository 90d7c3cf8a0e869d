import { helpPaths } from "./help.ts";
import { insightPaths } from "./insight.ts";
import { offeringPaths } from "./offerings.ts";
import { withOutages } from "./outages.ts";
import { registerPaths } from "./register.ts";
import { jsonSchemas, type SchemaName } from "./schemas.ts";
import { uploadPaths } from "./uploads.ts";

const content = (type: string, schema: SchemaName) => ({ content: { [type]: { schema: { $ref: `#/components/schemas/${schema}` } } } });
const body = (description: string, schema: SchemaName) => ({ description, ...content("application/json", schema) });
const problem = (description: string, schema: SchemaName = "Problem") => ({ description, ...content("application/problem+json", schema) });

const unexpected = { "500": problem("An unexpected error, with its reference in the server's log.") };

const digestHeader = (description: string) => ({ description, schema: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" } });
const editionHeaders = {
  ETag: { description: "The digest, in quotes.", schema: { type: "string" } },
  "Edition-Digest": digestHeader("SHA-256 of the canonical JSON (RFC 8785) of the document."),
  "Edition-Rules-Digest": digestHeader("The same of the rules alone: revisions with equal rules score alike."),
};

const named = (name: string, description: string) => ({ name, in: "path", required: true, description, schema: { type: "string" } });
const assessmentId = named("id", "The assessment.");
const version = {
  ETag: { description: 'The version, in quotes; "0" where nothing is saved yet.', schema: { type: "string", pattern: '^"\\d+"$' } },
};
const hidden = problem("There is nothing here that the caller may see, or may change.");
const ifMatch = { name: "If-Match", in: "header", required: true, description: "The version that is changed.", schema: { type: "string" } };

/** Reading and saving of something with a version of its own (contract §4). */
const versioned = (what: string, schema: SchemaName, places: ReturnType<typeof named>[]) => ({
  get: {
    operationId: `read${what}`,
    summary: "What is saved here, with its version.",
    parameters: [assessmentId, ...places, { name: "If-None-Match", in: "header", schema: { type: "string" } }],
    responses: {
      "200": { ...body("What is saved; blank where nothing is.", schema), headers: version },
      "304": { description: "It is the one that `If-None-Match` names.", headers: version },
      "404": hidden,
      ...unexpected,
    },
  },
  put: {
    operationId: `save${what}`,
    summary: "Saves what is changed from the version that `If-Match` names. What has been answered 200 survives a killed server.",
    parameters: [assessmentId, ...places, ifMatch],
    requestBody: { required: true, description: "At most 256 KiB.", ...content("application/json", schema) },
    responses: {
      "200": { ...body("It is saved.", schema), headers: version },
      "404": hidden,
      "409": problem("The assessment is submitted."),
      "412": { ...problem("It has been changed since: what stands there, who wrote it and when.", "Stale"), headers: version },
      "413": problem("The body is larger than 256 KiB.", "Faults"),
      "422": problem("The body or If-Match has faults; their paths lead into the body.", "Faults"),
      "428": problem("If-Match is missing."),
      ...unexpected,
    },
  },
});

const paths = {
  "/api/v1/assessments": {
    get: {
      operationId: "listAssessments",
      summary: "The assessments that the caller may see, the newest first.",
      parameters: [{ name: "organisation", in: "query", description: "The id of one organisation.", schema: { type: "string" } }],
      responses: { "200": body("Those of the caller's organisations.", "Assessments"), "404": hidden, ...unexpected },
    },
    post: {
      operationId: "startAssessment",
      summary: "Starts an assessment on the newest revision of an edition that the caller may see, which it keeps.",
      requestBody: { required: true, description: "At most 256 KiB.", ...content("application/json", "NewAssessment") },
      responses: {
        "201": {
          ...body("It is started.", "Started"),
          headers: { Location: { description: "Its address.", schema: { type: "string" } } },
        },
        "404": hidden,
        "409": problem("One is open already.", "AlreadyOpen"),
        "413": problem("The body is larger than 256 KiB.", "Faults"),
        "422": problem("There is no such edition, or the organisation must be named.", "Faults"),
        ...unexpected,
      },
    },
  },
  "/api/v1/assessments/{id}": {
    get: {
      operationId: "readAssessment",
      summary: "An assessment with everything that is saved of it, by part and key, and what the caller may do.",
      parameters: [assessmentId, { name: "If-None-Match", in: "header", schema: { type: "string" } }],
      responses: {
        "200": { ...body("The assessment.", "Assessment"), headers: { ETag: { description: "Its hash.", schema: { type: "string" } } } },
        "304": { description: "It is the one that `If-None-Match` names." },
        "404": hidden,
        ...unexpected,
      },
    },
  },
  "/api/v1/assessments/{id}/answers/{indicator}": versioned("Answer", "Entry", [named("indicator", "The indicator's id.")]),
  "/api/v1/assessments/{id}/{part}/{key}": versioned("Part", "PartValue", [
    named("part", "`remarks` and `effort` by indicator, `eligibility` by criterion, `labels` and `improvements` by `list`."),
    named("key", "The indicator's or criterion's id, or `list`."),
  ]),
  "/api/v1/assessments/{id}/result": {
    get: {
      operationId: "readResult",
      summary: "The result as of a day; of a submitted assessment the one that was stored.",
      parameters: [
        assessmentId,
        { name: "asOf", in: "query", description: "By default today in Denmark.", schema: { type: "string", format: "date" } },
        { name: "If-None-Match", in: "header", schema: { type: "string" } },
      ],
      responses: {
        "200": { ...body("The result's bytes.", "Result"), headers: { ETag: { description: "Their hash.", schema: { type: "string" } } } },
        "304": { description: "It is the one that `If-None-Match` names." },
        "404": hidden,
        "422": problem("The day does not exist.", "Faults"),
        ...unexpected,
      },
    },
  },
  "/api/v1/snapshots/{id}/receipt": {
    get: {
      operationId: "readReceipt",
      summary: "The receipt of a submitted assessment: its answers and stored result, which `npm run -s readiness` recomputes.",
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      responses: {
        "200": { description: "The receipt's bytes, as a file.", content: { "application/json": { schema: { type: "object" } } } },
        "404": hidden,
        ...unexpected,
      },
    },
  },
  "/api/v1/readiness": {
    post: {
      operationId: "scoreReadiness",
      summary: "Scores answers against a published edition. Needs no account and stores nothing.",
      requestBody: { required: true, description: "At most 256 KiB.", ...content("application/json", "Answers") },
      responses: {
        "200": body("The result: compact JSON, the same bytes as the command line gives.", "Result"),
        "413": problem("The body is larger than 256 KiB.", "Faults"),
        "422": problem("The answers have faults, each named by its path; also an edition or revision that is not published.", "Faults"),
        ...unexpected,
      },
    },
  },
  "/api/v1/editions": {
    get: {
      operationId: "listEditions",
      summary: "The newest public revision of every edition.",
      responses: { "200": body("In the editions' own order.", "EditionSummaries"), ...unexpected },
    },
  },
  "/api/v1/editions/{id}": {
    get: {
      operationId: "readEdition",
      summary: "An edition document as it was published, the same bytes for ever.",
      parameters: [
        { name: "id", in: "path", required: true, schema: { type: "string" } },
        { name: "revision", in: "query", description: "Without it the newest public one.", schema: { type: "integer", minimum: 1 } },
        { name: "If-None-Match", in: "header", schema: { type: "string" } },
      ],
      responses: {
        "200": { ...body("The document.", "Edition"), headers: editionHeaders },
        "304": { description: "It is the one that `If-None-Match` names.", headers: editionHeaders },
        "404": problem("There is no such public edition or revision."),
        "422": problem("The revision is not a whole number from 1.", "Faults"),
        ...unexpected,
      },
    },
  },
  ...registerPaths,
  ...helpPaths,
  ...insightPaths,
  ...uploadPaths,
  ...offeringPaths,
  "/api/v1/calendar/{file}": {
    get: {
      operationId: "readCalendar",
      summary: "A person's calendar of their secretariat's plan and audit. The secret in the address is all it takes.",
      parameters: [{ name: "file", in: "path", required: true, description: "The secret and `.ics`.", schema: { type: "string" } }],
      responses: {
        "200": { description: "Whole days (RFC 5545).", content: { "text/calendar": { schema: { type: "string" } } } },
        "404": problem("There is no such calendar, or its address was renewed, or its person has left."),
        ...unexpected,
      },
    },
  },
  "/api/v1/organisations/{organisation}/export": {
    get: {
      operationId: "exportOrganisation",
      summary:
        "Everything of an organisation as one ZIP archive: data.json with every row, the documents, and manifest.json with the SHA-256 of each file. For its leads.",
      parameters: [
        {
          name: "organisation",
          in: "path",
          required: true,
          description: "The part of its address that names it.",
          schema: { type: "string" },
        },
      ],
      responses: {
        "200": { description: "The archive.", content: { "application/zip": { schema: { type: "string", format: "binary" } } } },
        "404": problem("There is no such organisation that the caller leads."),
        ...unexpected,
      },
    },
  },
  "/api/v1/openapi.json": {
    get: {
      operationId: "describeApi",
      summary: "This document.",
      responses: {
        "200": { description: "OpenAPI 3.1.", content: { "application/json": { schema: { type: "object" } } } },
        ...unexpected,
      },
    },
  },
  "/api/health/live": {
    get: {
      operationId: "checkLive",
      summary: "Whether the process answers.",
      responses: { "200": body("It does.", "Live"), ...unexpected },
    },
  },
  "/api/health/ready": {
    get: {
      operationId: "checkReady",
      summary:
        "Whether the server can do its work: 503 when database, migrations or disk make it impossible; what is degraded (files, jobs, mail) is told with a reason.",
      responses: { "200": body("It can.", "Ready"), "503": problem("It cannot.", "NotReady"), ...unexpected },
    },
  },
};

/** The description of the whole API (OpenAPI 3.1). Every address answers HEAD like GET, OPTIONS, and 405 with `Allow` to the rest. */
export const openApiDocument = {
  openapi: "3.1.1",
  info: {
    title: "Klyngeklar",
    version: "1",
    description: "Readiness of cluster organisations for the bronze, silver and gold labels, scored with reasons.",
    license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
  },
  jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
  servers: [{ url: "/" }],
  paths: withOutages(paths),
  components: { schemas: jsonSchemas() },
};
