import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Routes } from "./cleaned.ts";

/** The patterns that the build knows, by what Next may call them; a folder without a build knows none. */
export async function builtRoutes(folder = ".next"): Promise<Routes> {
  const text = await readFile(join(folder, "app-path-routes-manifest.json"), "utf8").catch(() => "{}");
  return routesIn(JSON.parse(text));
}

/** Patterns from a table of the build's entries (`/[locale]/(public)/page`) and their patterns (`/[locale]`). */
export function routesIn(manifest: Readonly<Record<string, string>>): Routes {
  const patterns = new Map(Object.entries(manifest));
  for (const pattern of Object.values(manifest)) patterns.set(pattern, pattern);
  return (given) => (typeof given === "string" ? (patterns.get(given) ?? null) : null);
}
