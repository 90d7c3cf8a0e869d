import fc, { type Arbitrary } from "fast-check";
import type { Description, Operation, Parameter } from "./description.ts";
import { files } from "./files.ts";
import { anything, fitting, hostileText, type Known, nearly } from "./values.ts";

/** A field of a form: a text, or a file with its name. */
type Field = string | { name: string; bytes: Uint8Array };
type Body = { kind: "text"; text: string; type: string | null } | { kind: "form"; fields: Readonly<Record<string, Field>> };
/** A request as it is sent: `path` is encoded and has the query; `who` names the one that asks. */
export type Asked = {
  operation: Operation;
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  who: string;
  body: Body | null;
};

const times = (weight: number, arbitrary: Arbitrary<unknown>) => ({ weight, arbitrary });
const encoded = (value: unknown) => encodeURIComponent(String(value).toWellFormed());
/** What no address can end a part in: an empty part and the dots lead elsewhere. */
const part = (text: string) => (["", ".", ".."].includes(text) ? "_" : text);
const broken = fc.constantFrom("%ff", "%", "%00", "%c0%ae", "%E2%82");

/** The name of a parameter in a path after the part before it, for what is called `id` of one thing and of another. */
const namedIn = (path: string, name: string) => `${path.split(`/{${name}}`, 1)[0]?.split("/").at(-1)}/${name}`;

const pathPart = (parameter: Parameter, { schemas }: Description, known: Known): Arbitrary<string> =>
  fc.oneof(
    { weight: 20, arbitrary: fitting(parameter.schema, schemas, known, parameter.name).map((value) => part(encoded(value))) },
    { weight: 2, arbitrary: hostileText.map((value) => part(encoded(value))) },
    { weight: 1, arbitrary: broken },
  );

function pathOf(operation: Operation, description: Description, known: Known): Arbitrary<string> {
  const named = operation.parameters.filter((parameter) => parameter.in === "path");
  const placed = ({ name, ...parameter }: Parameter) => ({ ...parameter, name: namedIn(operation.path, name) });
  const parts = Object.fromEntries(named.map((parameter) => [parameter.name, pathPart(placed(parameter), description, known)]));
  return fc.record(parts).map((given) => operation.path.replace(/\{(\w+)\}/g, (_, name: string) => given[name] ?? "_"));
}

function queryOf(operation: Operation, { schemas }: Description, known: Known): Arbitrary<string> {
  const named = operation.parameters.filter((parameter) => parameter.in === "query");
  const one = (parameter: Parameter) =>
    fc
      .oneof(times(9, fitting(parameter.schema, schemas, known, parameter.name)), times(1, anything))
      .map((value) => `${parameter.name}=${encoded(typeof value === "object" ? JSON.stringify(value) : value)}`);
  const odd = fc.oneof(hostileText.map(encoded), fc.constantFrom("asOf", "%ff", "a=%", "page[]=1", "label=gold&label=silver"));
  const pairs = fc.tuple(
    ...named.map((parameter) => fc.option(one(parameter), { freq: 1 })),
    fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, odd),
  );
  return pairs.map((given) => {
    const query = given.filter((pair) => pair !== null).join("&");
    return query === "" ? "" : `?${query}`;
  });
}

/** What may stand in a header: the characters that a client would refuse to send are left out. */
const sendable = (text: string) => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, "").trim();

function headersOf(operation: Operation, known: Known): Arbitrary<Record<string, string>> {
  const named = operation.parameters.filter((parameter) => parameter.in === "header");
  const value = (name: string) =>
    fc
      .oneof(times(4, fc.constantFrom(...(known[name] ?? ["*"]))), times(1, hostileText))
      .map(String)
      .map(sendable);
  const given = Object.fromEntries(named.map(({ name }) => [name, value(name)]));
  return fc
    .record(given, { requiredKeys: [] })
    .map((some) => Object.fromEntries(Object.entries(some).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]))));
}

/** Bodies that are no JSON, or too much of it. */
const noJson = fc.constantFrom(
  "",
  "{",
  "[1,",
  '{"a":1}x',
  `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
  " ".repeat(300 * 1024),
  "\ufeff{}",
  "NaN",
);
const types = fc.constantFrom("application/json", "application/json", "text/plain", "application/xml", "multipart/form-data", null);

function jsonBody(right: Arbitrary<unknown>): Arbitrary<Body> {
  const written = fc.oneof(times(5, right), times(4, nearly(right)), times(1, anything)).map((value) => JSON.stringify(value) ?? "");
  return fc.tuple(fc.oneof({ weight: 9, arbitrary: written }, noJson), types).map(([text, type]) => ({ kind: "text", text, type }));
}

function formBody(right: Arbitrary<unknown>): Arbitrary<Body> {
  const file = fc.record({
    name: fc.oneof(fc.constantFrom("liste.csv", "bilag.pdf", "ark.xlsx"), hostileText),
    bytes: fc.constantFrom(...files),
  });
  const fields = fc.tuple(fc.oneof(times(3, right), times(1, nearly(right))), fc.option(file, { freq: 9 })).map(([given, sent]) => {
    const texts = Object.entries(Object(given)).map(([name, value]): [string, Field] => [name, String(value)]);
    return { ...Object.fromEntries(texts), ...(sent === null ? {} : { file: sent }) };
  });
  const form = fields.map((given): Body => ({ kind: "form", fields: given }));
  return fc.oneof({ weight: 8, arbitrary: form }, { weight: 1, arbitrary: jsonBody(right) });
}

function bodyOf({ body }: Operation, { schemas }: Description, known: Known): Arbitrary<Body | null> {
  if (body === null) return fc.constant(null);
  const right = fitting(body.schema, schemas, known);
  return fc.option<Body, null>(body.type === "application/json" ? jsonBody(right) : formBody(right), { freq: 19 });
}

const otherMethods = ["HEAD", "OPTIONS", "GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** Requests of an operation: right, nearly right and hostile, by each of those who ask, at times with another method. */
function requestsOf(operation: Operation, description: Description, known: Known, who: readonly string[]): Arbitrary<Asked> {
  return fc
    .record({
      path: pathOf(operation, description, known),
      query: queryOf(operation, description, known),
      headers: headersOf(operation, known),
      body: bodyOf(operation, description, known),
      who: fc.constantFrom(...who),
      method: fc.oneof({ weight: 9, arbitrary: fc.constant(operation.method) }, fc.constantFrom(...otherMethods)),
    })
    .map(({ path, query, ...asked }) => {
      const carries = asked.method !== "GET" && asked.method !== "HEAD";
      return { ...asked, operation, path: path + query, body: carries ? asked.body : null };
    });
}

/** Requests to every operation of a description, each as likely as any other. */
export function requests(description: Description, known: Known, who: readonly string[]): Arbitrary<Asked> {
  return fc.oneof(...description.operations.map((operation) => requestsOf(operation, description, known, who)));
}
