import { shownProgramme } from "./shown-programme.ts";

/** The colour of the programme, where it has one: a file of its own, because no style stands in a page. */
export function ProgrammeColour() {
  return shownProgramme().isColoured ? <link rel="stylesheet" href="/api/programme.css" precedence="programme" /> : null;
}
