import { randomBytes } from "node:crypto";
import { programmeId } from "./programme.ts";
import { rememberError } from "./recent-errors.ts";

type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** One line of JSON a time: events to standard output, errors to standard error. Silent below LOG_LEVEL. */
function write(level: "info" | "error", event: string, fields: Readonly<Record<string, unknown>>): void {
  const wanted = process.env.LOG_LEVEL ?? "info";
  if (wanted === "silent" || (wanted === "error" && level === "info")) return;
  const programme = programmeId();
  const whose = programme === null ? {} : { programme };
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...whose, ...fields });
  if (level === "info") console.log(line);
  else console.error(line);
}

/** A message without what people typed: the first line only (drizzle lists the values of a query after it), addresses masked. */
function withoutPersons(message: string): string {
  const [first = ""] = message.split("\n");
  return first.replaceAll(/[^\s@"'“”]+@[^\s@"'“”]+/g, "…@…").slice(0, 300);
}

function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return {
    name: error.name,
    message: withoutPersons(error.message),
    stack: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/** Records that something happened. Fields carry ids, counts and codes, never what a person typed. */
export function logInfo(event: string, fields: Fields = {}): void {
  write("info", event, fields);
}

/** Records a fault or an outage and returns the reference under which it can be found; only the reference reaches a client. */
export function logError(event: string, error: unknown, fields: Fields = {}): string {
  const reference = randomBytes(6).toString("hex");
  rememberError(reference, event, error);
  write("error", event, { reference, ...fields, error: describeError(error) });
  return reference;
}
