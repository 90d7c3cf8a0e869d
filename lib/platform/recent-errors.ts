import { keptAs } from "./programme.ts";

/** An error that nobody expected, as the administrators' page tells of it: under which reference it stands in the log, never its words. */
export type RecentError = { at: Date; reference: string; event: string; name: string };

/** The errors that are remembered; the log has all. */
const most = 20;

const memory = () => keptAs<RecentError[]>("klyngeklarErrors");

const isName = (name: string) => /^[A-Za-z][\w-]{0,60}$/.test(name);

/** What an error may be called: its class, with its code where it has one of the system's. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error) || !isName(error.name)) return typeof error;
  const code = "code" in error && typeof error.code === "string" && /^[A-Z][A-Z0-9_]{1,40}$/.test(error.code) ? ` ${error.code}` : "";
  return `${error.name}${code}`;
}

/** Remembers an error until it is among the oldest, or the process ends. */
export function rememberError(reference: string, event: string, error: unknown): void {
  const kept = memory();
  kept.it ??= [];
  kept.it.unshift({ at: new Date(), reference, event, name: nameOf(error) });
  kept.it.splice(most);
}

/** The latest errors of the programme at hand in this process, the newest first. */
export function recentErrors(): readonly RecentError[] {
  return memory().it ?? [];
}
