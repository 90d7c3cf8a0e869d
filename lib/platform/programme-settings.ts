import { ownSettings, type Programme } from "#lib/domain/programme/programme.ts";
import type { Environment, Source } from "./settings.ts";

/** The settings of a programme: those of the server, with its own in place of them, and none that another one could share by mistake. */
export function settingsOf({ address, settings }: Programme, server: Source): Source {
  const none = Object.fromEntries(ownSettings.map((name) => [name, undefined]));
  const own = Object.entries(settings).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]);
  return { ...server, ...none, ...Object.fromEntries(own), PUBLIC_URL: address, PROGRAMMES: undefined };
}

const folderOf = (address: string) => address.replace(/[^/]*$/, "");
const isFile = (address: string) => address.startsWith("file:");
/** Folders lie in each other also where they are one. */
const within = (one: string, other: string) => `${one}/`.startsWith(`${other}/`);

function clash(one: Environment, other: Environment): string | null {
  if (one.DATABASE_URL === other.DATABASE_URL) return "have one database (DATABASE_URL)";
  if (isFile(one.DATABASE_URL) && folderOf(one.DATABASE_URL) === folderOf(other.DATABASE_URL))
    return "have their databases in one folder, where each keeps its secret (DATABASE_URL)";
  if (within(one.FILES_URL, other.FILES_URL) || within(other.FILES_URL, one.FILES_URL)) return "have their files in one place (FILES_URL)";
  return one.AUTH_SECRET !== undefined && one.AUTH_SECRET === other.AUTH_SECRET ? "have one AUTH_SECRET" : null;
}

/** Why two programmes would not be apart, in sentences; none when every one has what must be its own. */
export function clashes(environments: ReadonlyMap<string, Environment>): string[] {
  const all = [...environments];
  const alone = all
    .filter(([, { DATABASE_URL, AUTH_SECRET }]) => !isFile(DATABASE_URL) && AUTH_SECRET === undefined)
    .map(([id]) => `PROGRAMMES: ${id} must have an AUTH_SECRET of its own, because its database is on a server.`);
  const pairs = all.flatMap(([id, one], at) =>
    all.slice(at + 1).flatMap(([otherId, other]) => {
      const why = clash(one, other);
      return why === null ? [] : [`PROGRAMMES: ${id} and ${otherId} ${why}.`];
    }),
  );
  return [...alone, ...pairs];
}
