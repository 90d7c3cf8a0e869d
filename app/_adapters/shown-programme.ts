import "server-only";
import { cache } from "react";
import { shownProgramme as ofRequest } from "#lib/platform/env.ts";

type Shown = Pick<ReturnType<typeof ofRequest>, "name" | "languages"> & { isColoured: boolean };

/** How the programme is called, whose page this is, and in which languages it is there: looked for once a page. */
export const shownProgramme = cache((): Shown => {
  const { name, languages, colour } = ofRequest();
  return { name, languages, isColoured: colour !== undefined };
});
