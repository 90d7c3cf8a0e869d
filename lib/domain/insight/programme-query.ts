import { parseNumber } from "../number.ts";
import * as z from "../zod.ts";
import { programmeUnits } from "./programme.ts";

/** What a programme is asked for: within how many working days, or how many kroner. */
export const ProgrammeQuery = z.strictObject({ unit: z.enum(programmeUnits), limit: z.int().check(z.minimum(1), z.maximum(100_000_000)) });
export type ProgrammeQuery = z.output<typeof ProgrammeQuery>;

/** What an address asks for, its limit as written in a language ("50.000" in Danish): null where it asks for nothing, "faulty" for no whole number. */
export function programmeAsked(
  language: "da" | "en",
  { unit, limit }: { unit?: unknown; limit?: unknown },
): ProgrammeQuery | "faulty" | null {
  if (typeof limit !== "string" || limit.trim() === "") return null;
  const asked = ProgrammeQuery.safeParse({ unit: unit ?? "days", limit: parseNumber(language, limit) });
  return asked.success ? asked.data : "faulty";
}
