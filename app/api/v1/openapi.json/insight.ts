const hidden = {
  description: "There is nothing here that the caller may see.",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};
const query = (name: string, description: string) => ({ name, in: "query", description, schema: { type: "string" } });
const required = (name: string, description: string) => ({ ...query(name, description), required: true });

/** The addresses of what CED makes of its published statistics. */
export const insightPaths = {
  "/api/v1/insight/programme": {
    get: {
      operationId: "exportProgramme",
      summary: "The offerings that cover most need within a limit, and every indicator with its need as it is released, as a sheet.",
      parameters: [
        ...[required("unit", "`days` or `kroner`."), required("limit", "At most so many, whole.")],
        ...[query("release", "A published release; the newest without it."), query("locale", "`da` (as without it) or `en`.")],
        query("format", "`csv` (as without it) or `xlsx`."),
      ],
      responses: {
        "200": { description: "The sheet." },
        "404": hidden,
        "422": { ...hidden, description: "A parameter is missing or not known." },
      },
    },
  },
};
