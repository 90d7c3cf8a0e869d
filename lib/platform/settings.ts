import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { SignInProviders } from "#lib/domain/people/sign-in-provider.ts";
import { Programmes } from "#lib/domain/programme/programme.ts";
import * as z from "#lib/domain/zod.ts";

/** The address of a database file as an absolute `file:` address; null when it names no file. */
function absoluteFile(address: string, root: string): string | null {
  if (!address.startsWith("file:")) return null;
  const path = address.slice("file:".length).replace(/^\/\/(localhost)?(?=\/)/, "");
  if (path === "" || path.startsWith("//") || path.startsWith(":memory:") || /[?#]/.test(path)) return null;
  try {
    return pathToFileURL(resolve(root, decodeURIComponent(path))).href;
  } catch {
    return null; // a % that encodes nothing
  }
}

/** A text as JSON; a text that is none stays what it is, which no schema of a list takes. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What a file of programmes holds, as JSON; the path itself, which no schema of a list takes, where there is no such file. */
function programmesFile(path: string, root: string): unknown {
  try {
    return JSON.parse(readFileSync(resolve(root, path), "utf8"));
  } catch {
    return path;
  }
}

/** An optional setting that must look like `pattern`. */
const optional = (pattern: RegExp) => z.optional(z.string().check(z.regex(pattern)));

/** What the server is told from outside. Relative files and folders lie in `root`, the folder of package.json. */
function schemaFor(root: string) {
  return z.object({
    PORT: z._default(
      z.pipe(z.pipe(z.string().check(z.regex(/^\d{1,5}$/)), z.transform(Number)), z.int().check(z.minimum(1), z.maximum(65_535))),
      3000,
    ),
    BIND: z._default(z.string().check(z.regex(/^[A-Za-z0-9.:_-]+$/)), "127.0.0.1"),
    DATABASE_URL: z.prefault(
      z.pipe(
        z.pipe(
          z.string(),
          z.transform((address: string) => absoluteFile(address, root) ?? address),
        ),
        z.string().check(z.regex(/^(file:\/\/\/|https?:\/\/.|libsql:\/\/.)/)),
      ),
      "file:./var/klyngeklar.db",
    ),
    DATABASE_REPLICA_URL: optional(/^(https?|libsql):\/\/./),
    AUTH_SECRET: z.optional(z.string().check(z.minLength(32))),
    LOG_LEVEL: z._default(z.enum(["info", "error", "silent"]), "info"),
    PUBLIC_URL: z.optional(z.string().check(z.regex(/^https?:\/\/[^/?#@\s]+\/?$/), z.refine(URL.canParse))),
    TRUSTED_PROXIES: z._default(z.pipe(z.string().check(z.regex(/^\d$/)), z.transform(Number)), 0),
    JOBS: z._default(z.enum(["on", "off"]), "on"),
    SMTP_URL: z.optional(z.string().check(z.regex(/^smtps?:\/\/[^/?#\s]+\/?$/), z.refine(URL.canParse))),
    MAIL_FROM: optional(/^([^<>@"\r\n]+ )?<?[^\s<>@"]+@[^\s<>@"]+>?$/),
    FILES_URL: z.prefault(
      z.pipe(
        z.pipe(
          z.string(),
          z.transform((address: string) => absoluteFile(address, root) ?? address),
        ),
        z.string().check(z.regex(/^(file:\/\/\/|s3:\/\/[a-z0-9.-]{3,63}\/?(\?|$))/), z.refine(URL.canParse)),
      ),
      "file:./var/files",
    ),
    S3_ACCESS_KEY_ID: optional(/^\S+$/),
    S3_SECRET_ACCESS_KEY: optional(/^\S+$/),
    CHROMIUM_PATH: optional(/^\//),
    CONTACT_EMAIL: optional(/^[^\s<>@"]+@[^\s<>@"]+$/),
    CONTACT_PHONE: optional(/^\+?[\d ]{8,20}$/),
    DISK_LEAST_MB: z._default(z.pipe(z.string().check(z.regex(/^\d{1,7}$/)), z.transform(Number)), 500),
    OTEL_EXPORTER_OTLP_ENDPOINT: z.optional(z.string().check(z.regex(/^https?:\/\/[^?#@\s]+$/), z.refine(URL.canParse))),
    OTEL_EXPORTER_OTLP_HEADERS: optional(/^[\w-]+=[^,=\s]+(,[\w-]+=[^,=\s]+)*$/),
    OTEL_SERVICE_NAME: z._default(z.string().check(z.regex(/^[\w.-]{1,60}$/)), "klyngeklar"),
    OTEL_TRACES_SAMPLER_ARG: z._default(z.pipe(z.string().check(z.regex(/^(0(\.\d+)?|1(\.0+)?)$/)), z.transform(Number)), 1),
    OTEL_METRIC_EXPORT_INTERVAL: z._default(
      z.pipe(z.pipe(z.string().check(z.regex(/^\d{1,8}$/)), z.transform(Number)), z.int().check(z.minimum(1000))),
      60_000,
    ),
    OIDC_PROVIDERS: z.optional(z.pipe(z.pipe(z.string(), z.transform(jsonOf)), SignInProviders)),
    PROGRAMMES: z.optional(
      z.pipe(
        z.pipe(
          z.string(),
          z.transform((path: string) => programmesFile(path, root)),
        ),
        Programmes,
      ),
    ),
  });
}

const expected = {
  PORT: "a whole number from 1 to 65535",
  BIND: "the address to listen on, such as 127.0.0.1 or 0.0.0.0",
  DATABASE_URL: "a file (file:./var/klyngeklar.db) or a libSQL server (http://…, https://… or libsql://…)",
  DATABASE_REPLICA_URL: "a replica of the libSQL server in DATABASE_URL (http://…, https://… or libsql://…)",
  AUTH_SECRET: "a random text of at least 32 characters",
  LOG_LEVEL: "info, error or silent",
  PUBLIC_URL: "the address people open the server at, without a path, such as https://klyngeklar.example",
  TRUSTED_PROXIES: "how many proxies stand in front of the server, from 0 to 9",
  JOBS: "on, or off for a server that leaves mail and other jobs to another one",
  SMTP_URL: "a mail server, such as smtp://user:password@mail.example:587 or smtps://mail.example",
  MAIL_FROM: "the sender of mail, such as Klyngeklar <klyngeklar@example.dk>",
  FILES_URL: "a folder (file:./var/files) or a bucket (s3://bucket?endpoint=https://…&region=…)",
  S3_ACCESS_KEY_ID: "the key of the bucket, without spaces",
  S3_SECRET_ACCESS_KEY: "the secret of the bucket, without spaces",
  CHROMIUM_PATH: "the path of a Chromium, such as /usr/bin/chromium",
  CONTACT_EMAIL: "the address that the accessibility statement names, such as hjaelp@klyngeklar.example",
  CONTACT_PHONE: "the telephone number that the accessibility statement names, such as +45 00 00 00 00",
  DISK_LEAST_MB: "how many megabytes should be free on the disk, such as 500",
  OTEL_EXPORTER_OTLP_ENDPOINT: "the address of an OpenTelemetry collector that takes OTLP over HTTP, such as http://127.0.0.1:4318",
  OTEL_EXPORTER_OTLP_HEADERS: "headers for the collector, such as authorization=Bearer%20key",
  OTEL_SERVICE_NAME: "a name of letters, digits, dots, dashes and underscores, such as klyngeklar",
  OTEL_TRACES_SAMPLER_ARG: "the share of requests that are traced, from 0 to 1",
  OTEL_METRIC_EXPORT_INTERVAL: "milliseconds between two exports of metrics, at least 1000",
  OIDC_PROVIDERS: "a list of providers in JSON, as docs/operating.md has it",
  PROGRAMMES: "a file with a list of programmes in JSON, as docs/operating.md has it",
} as const;
type Name = keyof typeof expected;

/** Every setting there is; `docs/klyngeklar.env` explains each. */
export const settingNames = Object.keys(expected) as readonly Name[];

/** Settings that hold a password or a key: what is wrong with them is told without repeating them. */
const secret: ReadonlySet<Name> = new Set([
  ...(["AUTH_SECRET", "SMTP_URL", "FILES_URL", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY", "OTEL_EXPORTER_OTLP_HEADERS"] as const),
  ...(["OTEL_EXPORTER_OTLP_ENDPOINT", "OIDC_PROVIDERS"] as const),
]);

type Settings = z.output<ReturnType<typeof schemaFor>>;
export type Environment = Settings & { PUBLIC_URL: string };

/** A libSQL server is opened by a token in its address. */
const hides = (name: Name, value = "") => secret.has(name) || (name.startsWith("DATABASE_") && /authToken/i.test(value));

/** Settings that are useless without another one, in sentences that name it. */
function missingBeside(settings: Settings): string[] {
  // Each programme is asked for what is its own.
  if (settings.PROGRAMMES !== undefined) return [];
  const missing: Name[] = [];
  if (settings.SMTP_URL !== undefined && settings.MAIL_FROM === undefined) missing.push("MAIL_FROM");
  if (settings.FILES_URL.startsWith("s3:"))
    missing.push(...(["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const).filter((name) => settings[name] === undefined));
  const sentences = missing.map(
    (name) => `${name} must be ${expected[name]}, because ${name === "MAIL_FROM" ? "SMTP_URL" : "FILES_URL"} needs it.`,
  );
  const hasNoServer = settings.DATABASE_REPLICA_URL !== undefined && settings.DATABASE_URL.startsWith("file:");
  return hasNoServer ? [...sentences, "DATABASE_URL must name a libSQL server, because DATABASE_REPLICA_URL needs it."] : sentences;
}

/** What is wrong with a setting, without what it holds when that is a secret; of JSON the places that are wrong. */
function wrong(name: Name, given: string | undefined, issues: readonly z.core.$ZodIssue[]): string {
  const own = issues.filter(({ path }) => path[0] === name);
  const places = own.flatMap((issue) => ("keys" in issue ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]));
  const shown = new Set(places.filter((path) => path.length > 1).map((path) => `/${path.slice(1).map(String).join("/")}`));
  const why = own.flatMap(({ code, message }) => (code === "custom" && message !== "Invalid input" ? [message] : []));
  const look = shown.size === 0 ? [] : [`look at ${[...shown].join(", ")}`];
  const where = look.length + why.length === 0 ? "" : ` (${[...look, ...why].join("; ")})`;
  const tellsWhere = hides(name, given) || (name === "PROGRAMMES" && where !== "");
  return `${name} must be ${expected[name]}${tellsWhere ? where : `, not “${given}”`}.`;
}

/** The address without a slash at its end; on a server that nobody said anything about, the one it listens on. */
function publicUrl({ PUBLIC_URL, PORT }: Settings): string {
  return PUBLIC_URL === undefined ? `http://localhost:${PORT}` : new URL(PUBLIC_URL).origin;
}

export type Source = Readonly<Record<string, string | undefined>>;

/** A build is of no programme: its static pages are drawn anew where there are several (programme-request.ts). */
const isKnown = (name: string, source: Source) => name !== "PROGRAMMES" || source.NEXT_PHASE !== "phase-production-build";

/**
 * Checks the settings of a process or of one programme; a blank value counts as none. `DATABASE_URL` and the folder of
 * `FILES_URL` come back absolute, `PUBLIC_URL` without a slash at its end.
 *
 * @throws an Error whose message names every wrong value in a sentence.
 */
export function parseSettings(source: Source, root: string): Environment {
  const given = Object.fromEntries(
    Object.keys(expected).map((name) => [name, isKnown(name, source) ? source[name]?.trim() || undefined : undefined]),
  );
  const parsed = schemaFor(root).safeParse(given);
  if (!parsed.success) {
    const { issues } = parsed.error;
    const names = new Set(issues.map((issue) => String(issue.path[0]) as Name));
    throw new Error([...names].map((name) => wrong(name, given[name], issues)).join(" "));
  }
  const missing = missingBeside(parsed.data);
  if (missing.length > 0) throw new Error(missing.join(" "));
  return { ...parsed.data, PUBLIC_URL: publicUrl(parsed.data) };
}

/** What may be shown of a setting, of an address nothing behind its host, which can hold keys; null of what is itself a secret. */
export function shownValue(name: Name, value: string): string | null {
  if (secret.has(name)) return null;
  return name.startsWith("DATABASE_") && !value.startsWith("file:") ? new URL(value).host : value;
}
