import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Environment, environment } from "./env.ts";

/** The folder that the server writes to: the database's own, or `var` beside a libSQL server elsewhere. */
export function dataFolder({ DATABASE_URL: url }: Environment = environment()): string {
  return url.startsWith("file:") ? dirname(fileURLToPath(url)) : resolve("var");
}

function read(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}

/**
 * The secret that signs cookies and encrypts second factors: `AUTH_SECRET`, or one made at random the first time and kept
 * beside the database, readable by the server's user only. Whoever loses it must enrol second factors anew.
 */
export function serverSecret(settings: Environment = environment()): string {
  if (settings.AUTH_SECRET !== undefined) return settings.AUTH_SECRET;
  const file = join(dataFolder(settings), "secret");
  const kept = read(file);
  if (kept !== null) return kept;
  mkdirSync(dirname(file), { recursive: true });
  try {
    // Not written over: of two servers that start at once, one makes it and both read it.
    writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
  return readFileSync(file, "utf8").trim();
}
