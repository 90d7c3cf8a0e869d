import { type ShownProgramme, soleProgramme } from "#lib/domain/programme/programme.ts";
import { programmeId } from "./programme.ts";
import { clashes, settingsOf } from "./programme-settings.ts";
import { type Environment, parseSettings, type Source, settingNames, shownValue } from "./settings.ts";

export type { Environment };

/** The settings of each programme by its id, with the texts they come from; none where the installation is one. */
type ByProgramme = ReadonlyMap<string, { environment: Environment; source: Source }>;

function byProgramme({ PROGRAMMES = [] }: Environment, source: Source, root: string): ByProgramme {
  const found = new Map<string, { environment: Environment; source: Source }>();
  for (const programme of PROGRAMMES) {
    const own = settingsOf(programme, source);
    try {
      found.set(programme.id, { environment: parseSettings(own, root), source: own });
    } catch (cause) {
      throw new Error(`PROGRAMMES, ${programme.id}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }
  const together = clashes(new Map([...found].map(([id, { environment: own }]) => [id, own])));
  if (together.length > 0) throw new Error(together.join(" "));
  return found;
}

/**
 * Checks what a process is told, and what it tells each programme.
 *
 * @throws an Error whose message names every wrong value in a sentence.
 */
export function parseEnvironment(source: Source, root: string): Environment {
  const environment = parseSettings(source, root);
  byProgramme(environment, source, root);
  return environment;
}

/** Whether the server answers this machine only. */
export function bindsToLoopback({ BIND }: Environment): boolean {
  return /^(127\.|::1$|localhost$)/.test(BIND);
}

type Known = { given: string; server: Environment; programmes: ByProgramme };
let kept: Known | undefined;

/** What this process was told; npm and `bin/start.ts` run it in the folder of package.json. It is checked again only when it changed. */
function known(): Known {
  const root = process.cwd();
  const given = JSON.stringify([root, ...settingNames.map((name) => process.env[name] ?? null)]);
  if (kept?.given !== given) {
    const server = parseSettings(process.env, root);
    kept = { given, server, programmes: byProgramme(server, process.env, root) };
  }
  return kept;
}

function ofProgramme({ server, programmes }: Known): { environment: Environment; source: Source } {
  if (server.PROGRAMMES === undefined) return { environment: server, source: process.env };
  const own = programmes.get(programmeId() ?? "");
  // Nothing is done for a programme that nobody named: there is no other one that it could be meant for.
  if (own === undefined) throw new Error("this belongs to no programme");
  return own;
}

/** What the server was told, whichever programme is at hand: where it listens, and which programmes there are. */
export function serverEnvironment(): Environment {
  return known().server;
}

/**
 * The environment of the programme at hand, which is that of the process where the installation is one.
 *
 * @throws where there are several and the work at hand belongs to none.
 */
export function environment(): Environment {
  return ofProgramme(known()).environment;
}

/** How the programme at hand is called and looks, and in which languages. */
export function shownProgramme(): ShownProgramme {
  const { PROGRAMMES } = serverEnvironment();
  return PROGRAMMES?.find(({ id }) => id === programmeId()) ?? soleProgramme;
}

/** The language in which the programme at hand speaks to somebody who wants `wanted`: that one where it offers it, else its first. */
export function offeredLanguage(wanted: unknown): "da" | "en" {
  const { languages } = shownProgramme();
  return languages.find((language) => language === wanted) ?? languages[0] ?? "da";
}

/** The settings in force, for administrators: of what holds a password or a key only whether it is set. */
export function shownSettings(): { name: string; value: string | null; isSet: boolean }[] {
  const { environment: settings, source } = ofProgramme(known());
  return settingNames
    .filter((name) => name !== "PROGRAMMES")
    .map((name) => {
      const value = settings[name];
      const isSet = (source[name]?.trim() ?? "") !== "";
      return { name, isSet, value: value === undefined ? null : shownValue(name, String(value)) };
    });
}

/** The address people use, where somebody told it: a build has no other way to know; null where nobody did. */
export function toldPublicUrl(): string | null {
  const { environment: settings, source } = ofProgramme(known());
  return source.PUBLIC_URL?.trim() ? settings.PUBLIC_URL : null;
}
