import type * as z from "./zod.ts";

/** English sentences by fault code; `{name}` is filled from the fault's params. The interface has the Danish ones under the same codes. */
export const faultMessages = {
  required: "This key is missing.",
  "unknown-key": "This key is not known here.",
  "wrong-type": "This must be {expected}.",
  "not-finite": "This number is too large to be read; use a finite number.",
  "not-whole": "This must be a whole number.",
  "too-precise": "At most 15 significant digits can be kept exactly.",
  "out-of-range": "This must lie between {min} and {max}.",
  "too-low": "This must be at least {min}.",
  "no-such-date": "This must be a date that exists, written YYYY-MM-DD.",
  "no-such-time": "This must be a time that clocks in Denmark show on that day, written HH:MM.",
  "in-past": "This must not have passed.",
  "former-colleague": "{name} no longer belongs to the team.",
  "no-published-date": "This must be a date that exists: 2017, 2017-09, 2017-09-21 or a range of months such as 2024-07/2024-09.",
  "no-web-address": "This must be a web address that begins with https://.",
  "no-hook-address":
    "This must be an https address of a public server by its name, without a port, user or password, such as https://crm.example.dk/hook.",
  "no-percentage": "This must be a percentage from 0 to 100 with a point before its decimals, such as 85.3.",
  "unknown-cluster": "The register has no organisation under this address.",
  "unknown-secretariat": "There is no workspace under this address.",
  "successor-loop": "These two would become each other.",
  "in-future": "This day has not come yet.",
  "before-start": "It cannot end before it begins.",
  "not-after": "This day must lie after {day}.",
  "sparred-on": "This person sparred with the cluster on {day}: say why an exception is right.",
  blank: "This must not be blank.",
  "too-short": "This must have at least {min} characters.",
  "too-long": "This may have at most {max} characters.",
  "not-an-email": "This must be an e-mail address, such as anna@klynge.dk.",
  empty: "At least one entry is needed here.",
  "too-few": "Choose at least {least}.",
  "not-a-colleague": "Somebody chosen does not belong to the team any more.",
  "not-in-case": "Somebody chosen does not belong to this sparring any more.",
  duplicate: "“{value}” is named more than once.",
  "wrong-length": "This list must hold exactly {length} entries.",
  "no-file": "There is no file “{value}” that can be read.",
  "no-edition": "“{value}” is neither a file here nor a shipped edition ({options}).",
  "not-unicode": "This text holds half a character and has no UTF-8.",
  unparsable: "This is not valid JSON.",
  "too-large": "This is larger than the {limit} that can be received.",
  "unknown-edition": "There is no published edition “{value}”.",
  "unknown-revision": "Edition “{edition}” has no published revision {value}.",
  "wrong-edition": "These answers are for edition “{value}”, not “{expected}”.",
  "wrong-revision": "These answers are for revision {value}, not {expected}.",
  "unknown-indicator": "The edition has no indicator “{value}”.",
  "unknown-input": "This indicator has no input “{value}”.",
  "unknown-criterion": "The edition has no eligibility criterion “{value}”.",
  "unknown-label": "The edition has no label “{value}”.",
  "unknown-dimension": "The edition has no dimension “{value}”.",
  "unknown-option": "Choose one of: {options}.",
  "not-attainable": "The points must be one of: {options}.",
  "wrong-kind": "This indicator is not answered by “{value}”; it takes {expected}.",
  "two-in-row": "A row tells one thing: {columns} do not stand together.",
  "two-kinds": "Give one kind of answer only: {kinds} do not stand together.",
  "not-applicable-forbidden": "This indicator cannot be answered “not applicable”.",
  "wrong-input-kind": "A rating needs an input of kind count or decimal; “{value}” is not.",
  "negative-ratio-input": "An input of a ratio must not allow values below 0.",
  "maximum-missing": "The maximum of {max} points must be among the attainable points.",
  "mixed-directions": "All steps of a rating use either atLeast or atMost.",
  "direction-missing": "A step needs exactly one of atLeast and atMost.",
  "share-above-one": "The share must be a fraction from 0 to 1.",
  "second-score-gate": "A label has at most one score gate.",
  "label-without-scope": "No indicator has label “{value}” in its scope.",
  "not-a-postcode": "This must be a Danish postcode of four digits, or blank.",
  "not-a-receipt": "This file holds no receipt.",
  "published-differently":
    "Edition “{edition}” revision {value} was published with other content. A published edition is frozen: give the change a new revision.",
  "other-indicators":
    "Edition “{edition}” revision {value} has other indicators. A new revision keeps them: give other indicators another id, as a new edition.",
  "not-newer": "Edition “{edition}” has revision {newest} already: give this one a higher number.",
  "not-a-version": 'If-Match must name one version in quotes, such as "3"; "0" where nothing is saved yet.',
} as const;

export type FaultCode = keyof typeof faultMessages;
export type FaultParams = Readonly<Record<string, string | number>>;

/** One thing wrong with an input: where (a JSON Pointer, RFC 6901), what, and the figures its sentence needs. */
export type Fault = { path: string; code: FaultCode; params: FaultParams };

export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: Fault[] };

/** The JSON Pointer of a path of keys and positions. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

export function fault(path: readonly PropertyKey[], code: FaultCode, params: FaultParams = {}): Fault {
  return { path: pointer(path), code, params };
}

/** The fault as other programs see it: path, code and an English sentence. */
export function describeFault({ path, code, params }: Fault): { path: string; code: FaultCode; message: string } {
  const sentence = faultMessages[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? name));
  const where = params.indicator === undefined ? "" : `Indicator ${params.indicator}: `;
  return { path, code, message: where + sentence };
}

/** The value at a path of a parsed JSON document; undefined when nothing stands there. */
function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (node, key) => (typeof node === "object" && node !== null && Object.hasOwn(node, key) ? node[key as keyof typeof node] : undefined),
    root,
  );
}

const kinds: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  record: "an object",
  array: "a list",
  tuple: "a list",
};

/** Translates what zod found into faults: one per unknown key, a missing key by its own path. */
export function faultsOf(error: z.core.$ZodError, root: unknown): Fault[] {
  return error.issues.flatMap((issue) => {
    const { path } = issue;
    const value = valueAt(root, path);
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => fault([...path, key], "unknown-key"));
    if (issue.code === "custom") return [fault(path, issue.params?.code ?? "wrong-type", issue.params ?? {})];
    if (value === undefined) return [fault(path, "required")];
    if (typeof value === "number" && !Number.isFinite(value)) return [fault(path, "not-finite")];
    switch (issue.code) {
      case "invalid_type":
        if (issue.expected === "int" && typeof value === "number")
          return [
            fault(path, Number.isInteger(value) ? "out-of-range" : "not-whole", {
              min: Number.MIN_SAFE_INTEGER,
              max: Number.MAX_SAFE_INTEGER,
            }),
          ];
        return [fault(path, "wrong-type", { expected: kinds[issue.expected] ?? issue.expected })];
      case "too_small":
        if (issue.origin === "array") return [fault(path, "empty")];
        if (issue.origin === "string")
          return [
            Number(issue.minimum) > 1 && value !== "" ? fault(path, "too-short", { min: Number(issue.minimum) }) : fault(path, "blank"),
          ];
        return [fault(path, "out-of-range", { min: Number(issue.minimum), max: Number.MAX_SAFE_INTEGER })];
      case "too_big":
        if (issue.origin === "string") return [fault(path, "too-long", { max: Number(issue.maximum) })];
        return [
          fault(path, issue.origin === "array" ? "wrong-length" : "out-of-range", {
            min: Number.MIN_SAFE_INTEGER,
            max: Number(issue.maximum),
            length: Number(issue.maximum),
          }),
        ];
      case "invalid_format":
        if (issue.format === "email") return [fault(path, value === "" ? "blank" : "not-an-email")];
        return [fault(path, "wrong-type", { expected: "text of another form" })];
      case "invalid_value":
        return [fault(path, "unknown-option", { options: issue.values.map(String).join(", ") })];
      default:
        return [fault(path, "wrong-type", { expected: "text of another form" })];
    }
  });
}
