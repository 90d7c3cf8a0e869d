import fc, { type Arbitrary } from "fast-check";
import { type Description, resolved, type Schema } from "./description.ts";

/** Texts that have broken programs before: formulas, paths, markup, queries, control and surrogate characters, sizes. */
const hostileTexts: readonly string[] = [
  ...["", " ", "null", "undefined", "NaN", "-1", "0", "1e400", "9".repeat(400), "true", "[]", "{}"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "../../etc/passwd", "..%2f..%2fetc%2fpasswd", "C:\\windows\\win.ini"],
  ...["' OR 1=1 --", "'; DROP TABLE person; --", '"', "\\", "%", "%00", "\u0000", "\r\nSet-Cookie: a=b", "\u202e", "\ud800", "﷽"],
  ...["<script>alert(1)</script>", "<svg/onload=alert(1)>", "=HYPERLINK(1)", "@SUM(1)", "{{7*7}}", "$" + "{7*7}"],
  ...["http://169.254.169.254/latest/meta-data/", "file:///etc/passwd", "2026-02-30", "0000-00-00", "+275760-09-13", "a".repeat(5000)],
];
const hostileText = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: "binary", maxLength: 40 }));
const hostileNumber = fc.constantFrom(0, -0, -1, 1.5, 1e-300, 1e300, 2 ** 53, -(2 ** 53), 7, 100);
const anything = fc.oneof(hostileText, hostileNumber, fc.boolean(), fc.constant(null), fc.constant([]), fc.constant({}), fc.jsonValue());

const day = fc
  .date({ min: new Date("2012-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const record = (value: unknown): Readonly<Record<string, Schema>> => (typeof value === "object" && value !== null ? { ...value } : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const number = (value: unknown, otherwise: number) => (typeof value === "number" ? value : otherwise);

/** Values that exist where they are asked for, by the name of a property or parameter. */
export type Known = Readonly<Record<string, readonly string[]>>;

function objectOf(schema: Schema, schemas: Description["schemas"], known: Known, name: string): Arbitrary<unknown> {
  const properties = record(schema.properties);
  const required = list(schema.required).map(String);
  const named = Object.fromEntries(Object.entries(properties).map(([key, of]) => [key, fitting(of, schemas, known, key)]));
  const fixed = fc.record(named, { requiredKeys: required.filter((key) => key in named) });
  if (typeof schema.additionalProperties !== "object" || schema.additionalProperties === null) return fixed;
  const keys = known[`${name}.*`] ?? known.key ?? [];
  const key = keys.length === 0 ? fc.string({ maxLength: 8 }) : fc.constantFrom(...keys);
  const more = fc.dictionary(key, fitting({ ...schema.additionalProperties }, schemas, known, "*"), { maxKeys: 3 });
  return fc.tuple(more, fixed).map(([free, own]) => ({ ...free, ...own }));
}

/** Values as a JSON Schema allows them, of which `known` ones are likely where their name fits. */
export function fitting(schema: Schema, schemas: Description["schemas"], known: Known, name = ""): Arbitrary<unknown> {
  const { type, anyOf, enum: chosen, format, minimum, maximum, items } = resolved(schema, schemas);
  const whole = resolved(schema, schemas);
  if (Array.isArray(anyOf)) return fc.oneof(...anyOf.map((one: Schema) => fitting(one, schemas, known, name)));
  if (Array.isArray(chosen)) return fc.constantFrom(...chosen);
  if (Array.isArray(type)) return fc.oneof(...type.map((one: unknown) => fitting({ ...whole, type: one }, schemas, known, name)));
  const [least, most] = [Math.ceil(number(minimum, -1000)), Math.floor(Math.min(number(maximum, 1000), 1000))];
  if (type === "integer") return fc.oneof(fc.integer({ min: least, max: least + 3 }), fc.integer({ min: least, max: most }));
  if (type === "number") return fc.double({ min: least, max: most, noNaN: true });
  if (type === "boolean") return fc.boolean();
  if (type === "null") return fc.constant(null);
  if (type === "array") return fc.array(fitting({ ...record({ items }).items }, schemas, known, name), { maxLength: 4 });
  if (type === "object") return objectOf(whole, schemas, known, name);
  if (format === "date") return day;
  const there = known[name] ?? [];
  return there.length === 0 ? fc.string({ maxLength: 30 }) : fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...there) }, fc.string());
}

type Json = Record<string, unknown> | unknown[];
const open = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** The value with what stands in one place of it taken away, or put in the place of something else. */
function spoilt(value: unknown, path: readonly number[], by: unknown): unknown {
  const keys = open(value) ? Object.keys(value) : [];
  const [first = 0, ...rest] = path;
  const key = keys[first % Math.max(1, keys.length)];
  if (!open(value) || key === undefined || path.length === 0) return by;
  const copy: Record<string, unknown> = { ...value };
  if (by === undefined && rest.length === 0) delete copy[key];
  else copy[key] = spoilt(copy[key], rest, by);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

/** What is nearly right: one place of a right value is missing, or holds something else. */
export function nearly(right: Arbitrary<unknown>): Arbitrary<unknown> {
  const path = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 4 });
  return fc.tuple(right, path, fc.option(anything, { nil: undefined })).map(([value, at, by]) => spoilt(value, at, by));
}

export { anything, hostileText };
