import { jsonSchemas, type SchemaName } from "./schemas.ts";

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

const paths = {
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
      summary: "Whether the server can do its work: the database answers and the data folder takes a file.",
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
  paths,
  components: { schemas: jsonSchemas() },
};
