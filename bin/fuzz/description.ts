import * as z from "#lib/domain/zod.ts";

/** A JSON Schema, of which the fuzzer reads what it knows. */
export type Schema = { readonly [keyword: string]: unknown };

export type Parameter = { name: string; in: "path" | "query" | "header"; required: boolean; schema: Schema };
/** What a status may come with: the content types, each with the schema of its body. */
type Answered = ReadonlyMap<string, Schema>;
export type Operation = {
  id: string;
  path: string;
  method: string;
  parameters: readonly Parameter[];
  body: { type: string; schema: Schema } | null;
  answers: ReadonlyMap<number, Answered>;
};
export type Description = { operations: readonly Operation[]; schemas: Readonly<Record<string, Schema>> };

const SchemaObject = z.record(z.string(), z.unknown());
const Content = z.record(z.string(), z.looseObject({ schema: SchemaObject }));
const Document = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        operationId: z.string(),
        parameters: z.optional(
          z.array(
            z.looseObject({
              ...{ name: z.string(), in: z.enum(["path", "query", "header"]) },
              ...{ required: z.optional(z.boolean()), schema: SchemaObject },
            }),
          ),
        ),
        requestBody: z.optional(z.looseObject({ content: Content })),
        responses: z.record(z.string(), z.looseObject({ content: z.optional(Content) })),
      }),
    ),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), SchemaObject) }),
});

/** The operations that an OpenAPI document describes, and its schemas by name. Throws on what is no such document. */
export function describedBy(document: unknown): Description {
  const { paths, components } = z.parse(Document, document);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId: id, parameters = [], requestBody, responses }]): Operation => {
      const [body] = Object.entries(requestBody?.content ?? {});
      const answers = Object.entries(responses).map(([status, { content = {} }]): [number, Answered] => [
        Number(status),
        new Map(Object.entries(content).map(([type, { schema }]) => [type, schema])),
      ]);
      return {
        ...{ id, path, method: method.toUpperCase(), answers: new Map(answers) },
        parameters: parameters.map((parameter) => ({ ...parameter, required: parameter.required === true })),
        body: body === undefined ? null : { type: body[0], schema: body[1].schema },
      };
    }),
  );
  return { operations, schemas: components.schemas };
}

/** A schema itself where another refers to it (`#/components/schemas/…`). */
export function resolved(schema: Schema, schemas: Description["schemas"]): Schema {
  const name = typeof schema.$ref === "string" ? schema.$ref.split("/").at(-1) : undefined;
  return name === undefined ? schema : (schemas[name] ?? {});
}
