import { serverEnvironment } from "./env.ts";
import { within } from "./programme.ts";

/** The ids of the programmes of this installation; null where it is one. */
export function programmeIds(): readonly string[] | null {
  return serverEnvironment().PROGRAMMES?.map(({ id }) => id) ?? null;
}

/** Does something for one programme after the other, or once where the installation is one; an error says of which. */
export async function inEachProgramme<T>(work: () => Promise<T>): Promise<T[]> {
  const ids = programmeIds();
  if (ids === null) return [await work()];
  const done: T[] = [];
  for (const id of ids)
    done.push(
      await within(id, work).catch((cause: unknown) => {
        throw new Error(`programme ${id}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
      }),
    );
  return done;
}
