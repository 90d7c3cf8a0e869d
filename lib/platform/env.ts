import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
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

/** What the server is told from outside. Relative database files lie in `root`, the folder of package.json. */
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
    PUBLIC_URL: z.optional(z.string().check(z.regex(/^https?:\/\/[^/?#\s]+$/))),
    AUTH_SECRET: z.optional(z.string().check(z.minLength(32))),
    LOG_LEVEL: z._default(z.enum(["info", "error", "silent"]), "info"),
  });
}

const expected = {
  PORT: "a whole number from 1 to 65535",
  BIND: "the address to listen on, such as 127.0.0.1 or 0.0.0.0",
  DATABASE_URL: "a file (file:./var/klyngeklar.db) or a libSQL server (http://…, https://… or libsql://…)",
  PUBLIC_URL: "the address people use, without a path, such as https://klyngeklar.example",
  AUTH_SECRET: "a random text of at least 32 characters",
  LOG_LEVEL: "info, error or silent",
} as const;

export type Environment = z.output<ReturnType<typeof schemaFor>>;

/**
 * Checks the environment; a blank value counts as none. `DATABASE_URL` comes back absolute.
 *
 * @throws an Error whose message names every wrong value in a sentence.
 */
export function parseEnvironment(source: Readonly<Record<string, string | undefined>>, root: string): Environment {
  const given = Object.fromEntries(Object.keys(expected).map((name) => [name, source[name]?.trim() || undefined]));
  const parsed = schemaFor(root).safeParse(given);
  if (parsed.success) return parsed.data;
  const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0]) as keyof typeof expected));
  throw new Error(
    [...names].map((name) => `${name} must be ${expected[name]}, not “${name.endsWith("SECRET") ? "…" : given[name]}”.`).join(" "),
  );
}

/** The address that people use: the one set, or this machine's own. */
export function publicUrl({ PUBLIC_URL, PORT }: Environment): string {
  return PUBLIC_URL ?? `http://localhost:${PORT}`;
}

/** Whether the server answers this machine only. */
export function bindsToLoopback({ BIND }: Environment): boolean {
  return /^(127\.|::1$|localhost$)/.test(BIND);
}

/** The environment of this process; npm and `bin/start.ts` run it in the folder of package.json. */
export function environment(): Environment {
  return parseEnvironment(process.env, process.cwd());
}
