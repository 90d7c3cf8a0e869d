import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fromJSONSchema } from "zod";
import * as z from "#lib/domain/zod.ts";
import { openApiDocument } from "./document.ts";
import { GET } from "./route.ts";

const api = join(import.meta.dirname, "../..");

const Ref = z.strictObject({ $ref: z.string().check(z.regex(/^#\/components\/schemas\/\w+$/)) });
const Schema = z.union([Ref, z.looseObject({ type: z.string() })]);
const Content = z.record(z.string().check(z.regex(/^[a-z]+\/[a-z+-]+$/)), z.strictObject({ schema: Schema }));
const Header = z.strictObject({ description: z.optional(z.string()), schema: Schema });
const Response = z.strictObject({
  description: z.string().check(z.minLength(1)),
  content: z.optional(Content),
  headers: z.optional(z.record(z.string(), Header)),
});
const Parameter = z.strictObject({
  ...{ name: z.string(), in: z.enum(["path", "query", "header"]), schema: Schema },
  ...{ required: z.optional(z.literal(true)), description: z.optional(z.string()) },
});
const Operation = z.strictObject({
  operationId: z.string().check(z.regex(/^[a-z]\w+$/)),
  summary: z.string().check(z.minLength(1)),
  parameters: z.optional(z.array(Parameter)),
  requestBody: z.optional(z.strictObject({ required: z.boolean(), description: z.string(), content: Content })),
  responses: z.record(z.string().check(z.regex(/^[2-5]\d\d$/)), Response),
});
/** The parts of OpenAPI 3.1 that this project uses. */
const OpenApi = z.strictObject({
  openapi: z.string().check(z.regex(/^3\.1\.\d$/)),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  jsonSchemaDialect: z.url(),
  servers: z.array(z.strictObject({ url: z.string() })),
  paths: z.record(z.string().check(z.regex(/^\/api\//)), z.partialRecord(z.enum(["get", "post", "put", "patch", "delete"]), Operation)),
  components: z.strictObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

/** Every address in the route tree with the methods it answers, but for the one that catches the rest. */
/** The sign-in library has its own description of its endpoints. */
// The library's own, and what is for pages and for nobody.
const others = /^(\[\[\.\.\.rest\]\]|auth|misdirected|programme\.css)\//;

async function routes(): Promise<Map<string, string[]>> {
  const files = (await readdir(api, { recursive: true })).filter((file) => file.endsWith("route.ts") && !others.test(file));
  const found = await Promise.all(
    files.map(async (file): Promise<[string, string[]]> => {
      const { OPTIONS } = await import(join(api, file));
      const answer: globalThis.Response = await OPTIONS(new Request("http://x/"), { params: Promise.resolve({}) });
      const methods = (answer.headers.get("Allow") ?? "").split(", ").filter((method) => method !== "HEAD" && method !== "OPTIONS");
      return [`/api/${file.replace("/route.ts", "").replaceAll(/\[(\w+)\]/g, "{$1}")}`, methods.map((method) => method.toLowerCase())];
    }),
  );
  return new Map(found);
}

const operations = Object.entries(openApiDocument.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation: Operation.parse(operation) })),
);

describe("the OpenAPI document", () => {
  test("has the structure of OpenAPI 3.1", () => {
    expect(OpenApi.safeParse(openApiDocument).error?.issues).toBeUndefined();
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("describes every route with its methods, and nothing else", async () => {
    const described = new Map(Object.entries(openApiDocument.paths).map(([path, methods]) => [path, Object.keys(methods)]));
    expect(described).toEqual(await routes());
  });

  test("declares the parameters of every path", () => {
    for (const { path, operation } of operations) {
      const named = (operation.parameters ?? []).filter((parameter) => parameter.in === "path");
      expect(named.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      expect(named.every(({ required }) => required)).toBe(true);
    }
  });

  test("refers only to schemas that it holds, and uses each", () => {
    const text = JSON.stringify(openApiDocument);
    const used = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));
    expect(used).toEqual(new Set(Object.keys(openApiDocument.components.schemas)));
    expect([...text.matchAll(/"\$ref":"(?!#\/components\/schemas\/)/g)]).toEqual([]);
  });

  test("holds schemas that can be read back", () => {
    for (const schema of Object.values(openApiDocument.components.schemas))
      expect(() => fromJSONSchema(schema as Parameters<typeof fromJSONSchema>[0])).not.toThrow();
    expect(openApiDocument.components.schemas.Answers).toMatchObject({
      required: ["edition", "asOf", "answers"],
      additionalProperties: false,
      properties: { asOf: { type: "string", format: "date" } },
    });
  });

  test("is served as it is", async () => {
    const answer = await GET(new Request("http://x/api/v1/openapi.json"), { params: Promise.resolve({}) });
    expect(answer.headers.get("Content-Type")).toBe("application/json");
    expect(await answer.json()).toEqual(openApiDocument);
  });
});
