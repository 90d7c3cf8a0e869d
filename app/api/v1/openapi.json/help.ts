const hidden = {
  description: "There is nothing here that the caller may see, or may change.",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};
const query = (name: string, description: string) => ({ name, in: "query", required: true, description, schema: { type: "string" } });

/** The addresses that lead from a weak answer to what CED offers. */
export const helpPaths = {
  "/api/v1/offerings/help": {
    get: {
      operationId: "readHelp",
      summary: "What helps with each indicator of an edition: coming events, then handbooks and tools.",
      parameters: [query("edition", "The edition's id."), query("locale", "`da` or `en`.")],
      responses: {
        "200": { description: "Lists by indicator.", content: { "application/json": { schema: { type: "object" } } } },
        "404": hidden,
        "422": { ...hidden, description: "A parameter is missing or not known." },
      },
    },
  },
  "/api/v1/offerings/{id}/follow": {
    get: {
      operationId: "followOffering",
      summary: "Leads on to an offering or one of its events, and counts the click by month: of nobody.",
      parameters: [
        { name: "id", in: "path", required: true, description: "The offering.", schema: { type: "string" } },
        ...[query("edition", "The edition's id."), query("indicator", "The indicator it was opened from.")],
        ...[
          query("place", "`indicator`, `result` or `plan`."),
          { name: "event", in: "query", description: "An event of the offering.", schema: { type: "string" } },
        ],
      ],
      responses: {
        "303": { description: "The address that CED gave it." },
        "404": hidden,
        "422": { ...hidden, description: "A parameter is missing or not known." },
      },
    },
  },
};
