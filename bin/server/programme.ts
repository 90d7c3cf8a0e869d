import { programmeIds } from "#lib/platform/each-programme.ts";

type Chosen = { ok: true; id: string | null } | { ok: false; sentence: string };

/** Takes `--programme ID` out of a command line; null where it is not there. */
function taken(args: string[]): string | null {
  const at = args.indexOf("--programme");
  if (at === -1) return null;
  const [, id = ""] = args.splice(at, 2);
  return id;
}

/**
 * The programme that a command is for: that of `--programme`, which it takes out of the command line; none where the installation is one.
 */
export function chosenProgramme(args: string[] = process.argv): Chosen {
  const [given, ids] = [taken(args), programmeIds()];
  if (ids === null)
    return given === null ? { ok: true, id: null } : { ok: false, sentence: "PROGRAMMES names none, so there is none to choose." };
  if (given !== null && ids.includes(given)) return { ok: true, id: given };
  const which = given === null ? "Which programme is it for?" : `There is no programme “${given}”.`;
  return { ok: false, sentence: `${which} Add --programme with one of: ${ids.join(", ")}.` };
}
