import "server-only";
import { shownProgramme as ofRequest } from "#lib/platform/env.ts";

/** How the programme is called, whose page this is, and in which languages it is there. */
export function shownProgramme(): Pick<ReturnType<typeof ofRequest>, "name" | "languages"> & { isColoured: boolean } {
  const { name, languages, colour } = ofRequest();
  return { name, languages, isColoured: colour !== undefined };
}
