import { fromJSONSchema } from "zod";
import { type Description, type Operation, resolved, type Schema } from "./description.ts";
import type { Asked } from "./requests.ts";

/** What came back, with the milliseconds until its last byte. */
export type Came = { status: number; type: string | null; allow: string | null; text: string; milliseconds: number };

/** No answer may take longer, in milliseconds. */
const patience = 2000;

/** Words of a program's inside: a stack, a path of this machine, an error's own name, a database's own words. */
const inside =
  /\n\s+at \S+|node_modules|\/tmp\/|\/work\/|SQLITE_|LibsqlError|ZodError|\b(Type|Syntax|Range|Reference|Uri)Error\b|\.[cm]?[jt]sx?:\d+|\bselect .+ from "/i;

const schemas = new Map<Schema, ReturnType<typeof fromJSONSchema>>();
function fits(schema: Schema, value: unknown): boolean {
  const known = schemas.get(schema) ?? fromJSONSchema(schema as Parameters<typeof fromJSONSchema>[0]);
  schemas.set(schema, known);
  return known.safeParse(value).success;
}

function bodyFault(schema: Schema, type: string, text: string, all: Description["schemas"]): string | null {
  if (!type.endsWith("json")) return null;
  try {
    return fits(resolved(schema, all), JSON.parse(text)) ? null : "its body is not as the document describes it";
  } catch {
    return "its body is no JSON";
  }
}

function described(operation: Operation, head: boolean, came: Came, all: Description["schemas"]): string[] {
  const types = operation.answers.get(came.status);
  if (types === undefined) return [`the document does not name status ${came.status}`];
  const type = came.type?.split(";", 1)[0]?.trim() ?? "";
  if (head || types.size === 0) return [];
  const schema = types.get(type);
  if (schema === undefined) return [`the document does not name ${type === "" ? "an answer without a type" : type} for ${came.status}`];
  const fault = bodyFault(schema, type, came.text, all);
  return fault === null ? [] : [fault];
}

function byMethod({ operation, method, path }: Asked, came: Came, { operations, schemas: all }: Description): string[] {
  // What cannot be decoded names nothing, and is answered like that.
  if (undecodable(path))
    return came.status === (method === "OPTIONS" ? 204 : 404) ? [] : [`an address that cannot be decoded gave ${came.status}`];
  const here = operations.filter((one) => one.path === operation.path);
  const meant = here.find((one) => one.method === (method === "HEAD" ? "GET" : method));
  if (meant !== undefined) return described(meant, method === "HEAD", came, all);
  const expected = method === "OPTIONS" ? 204 : 405;
  if (came.status !== expected) return [`${method} gave ${came.status}, not ${expected}`];
  return came.allow === null ? ["it does not say in Allow what can be asked"] : [];
}

function undecodable(path: string): boolean {
  try {
    decodeURIComponent(path.split("?", 1)[0] ?? "");
    return false;
  } catch {
    return true;
  }
}

/** What is wrong with an answer; empty when nothing is. */
export function faultsOf(asked: Asked, came: Came, description: Description): string[] {
  const faults = byMethod(asked, came, description);
  if (came.status >= 500) faults.push(`it is an error of the server (${came.status})`);
  if (came.milliseconds > patience) faults.push(`it took ${Math.round(came.milliseconds)} ms`);
  const found = inside.exec(came.text);
  if (found !== null && came.status !== 200) faults.push(`it tells of the program's inside: ${found[0].trim()}`);
  return faults;
}
