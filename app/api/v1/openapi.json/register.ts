import { labelStates } from "#lib/domain/label/state.ts";

const text = { type: "string" } as const;
const query = (name: string, description: string, schema: Record<string, unknown> & { type: string } = text) => ({
  name,
  in: "query",
  description,
  schema,
});
const tag = { ETag: { description: "A hash of what is answered.", schema: text } };
const several = "Several with commas, or by naming the parameter again.";
const faults = { "application/problem+json": { schema: { $ref: "#/components/schemas/Faults" } } };
const problem = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
const unexpected = { "500": { description: "An unexpected error, with its reference in the server's log.", content: problem } };
const ifNoneMatch = { name: "If-None-Match", in: "header", schema: text };
const page = { $ref: "#/components/schemas/RegisterPage" };

/** The public register of labels: no account is needed, and everybody may use what it answers (CC BY 4.0). */
export const registerPaths = {
  "/api/v1/register": {
    get: {
      operationId: "listRegister",
      summary:
        "Organisations with a label awarded on or before a day, 200 a page, by name as Danish sorts. ESCA/EUCLES issue the labels; this only tells what is published.",
      parameters: [
        query("label", `gold, silver or bronze. ${several}`),
        query("field", `A field's id or name. ${several}`),
        query("region", `A region's id or name, as regions are on the day. ${several}`),
        query("state", `${labelStates.join(", ")}, or all; by default valid, expiring and in-grace. ${several}`),
        query("asOf", "By default today in Denmark.", { type: "string", format: "date" }),
        query("q", "A part of the name."),
        query("sort", "name, awarded or valid-until; downwards with - before it."),
        query("page", "From 1.", { type: "integer", minimum: 1 }),
        query("format", "json or csv; CSV has a line for each label. A name that begins like a formula has an apostrophe before it there."),
        ifNoneMatch,
      ],
      responses: {
        "200": {
          description: "A page; each organisation with those of its labels that were asked for. `Link` names the neighbouring pages.",
          content: { "application/json": { schema: page }, "text/csv": { schema: text } },
          headers: { ...tag, Link: { description: "RFC 8288.", schema: text } },
        },
        "304": { description: "It is the one that `If-None-Match` names.", headers: tag },
        "422": { description: "What cannot be asked, each fault by its parameter.", content: faults },
        ...unexpected,
      },
    },
  },
  "/api/v1/register/calendar.ics": {
    get: {
      operationId: "readLabelCalendar",
      summary:
        "The ends of all labels that are held now or can still be renewed, as a calendar (RFC 5545) to subscribe to. An end that is not known to the day stands on the last one that it can mean.",
      parameters: [query("lang", "da (by default) or en.")],
      responses: {
        "200": { description: "The calendar.", content: { "text/calendar": { schema: text } } },
        "422": { description: "There is no such language.", content: faults },
        ...unexpected,
      },
    },
  },
  "/api/v1/register/{slug}/badge.svg": {
    get: {
      operationId: "readBadge",
      summary:
        "An organisation's badge: its label and until when it is valid as of now, or that its status is not known, with the same in words.",
      parameters: [
        { name: "slug", in: "path", required: true, description: "The organisation's `slug` in the register.", schema: text },
        query("lang", "da (by default) or en."),
        ifNoneMatch,
      ],
      responses: {
        "200": { description: "The picture.", content: { "image/svg+xml": { schema: text } }, headers: tag },
        "304": { description: "It is the one that `If-None-Match` names.", headers: tag },
        "404": { description: "There is no such organisation in the register.", content: problem },
        "422": { description: "There is no such language.", content: faults },
        ...unexpected,
      },
    },
  },
};
