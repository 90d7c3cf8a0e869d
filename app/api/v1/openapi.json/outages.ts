type Operation = { responses: Readonly<Record<string, unknown>> };
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

const away = {
  description:
    "The database does not answer at the moment. A change may have been kept whose answer was lost: send it again from the same version.",
  headers: { "Retry-After": { description: "Seconds after which to ask again.", schema: { type: "integer" } } },
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

const onlyReads = {
  description: "The key may only read.",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

/** Says of every operation that does not say it itself that it may find the database away; of changes, that a key may only read. */
export function withOutages<P extends Paths>(paths: P): P {
  const told = (method: string, operation: Operation) => ({
    ...operation,
    responses: { ...(method === "get" ? {} : { "403": onlyReads }), "503": away, ...operation.responses },
  });
  const all = Object.entries(paths).map(([path, methods]) => [
    path,
    Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, told(method, operation)])),
  ]);
  return Object.fromEntries(all);
}
