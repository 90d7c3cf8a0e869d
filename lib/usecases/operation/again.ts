import { kinds } from "#lib/usecases/jobs/kinds.ts";

/** What a kind is told, where that follows from its key; a finished job has forgotten it, because it may hold secrets. */
const told: Readonly<Record<string, (key: string) => unknown>> = {
  "clean-up": () => ({}),
  "plan-reminders": () => ({}),
  "label-notices": () => ({}),
  calibrate: () => ({}),
  "organisation-removal": (key) => {
    const [, organisation, deletedAt] = /^(.+):(\d+)$/.exec(key) ?? [];
    return { organisation, deletedAt: Number(deletedAt) };
  },
};

/** What a failed job was told, as JSON, so that it can be tried again; null where nobody can know. */
export function toldAgain(kind: string, key: string): string | null {
  const payload = Object.hasOwn(told, kind) ? told[kind]?.(key) : undefined;
  const schema = Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : undefined;
  return schema?.safeParse(payload).success === true ? JSON.stringify(payload) : null;
}

/** Kinds that erase what has to go: they may be tried again, and never be given up before they have failed. */
export const erasing = ["organisation-removal", "file-removal", "clean-up"] as const;
