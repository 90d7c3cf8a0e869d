import { parts } from "#lib/domain/assessment/parts.ts";
import type { Saved } from "#lib/domain/saving/draft-parts.ts";
import * as z from "#lib/domain/zod.ts";

/** What was typed and is not saved yet, with what it started from. */
const Kept = z.strictObject({ value: z.unknown(), base: z.unknown() });
type Kept = z.infer<typeof Kept>;

const SavedName = z.string().check(z.regex(new RegExp(`^(${parts.join("|")})/.`)));

function read(text: string | null): Kept | null {
  try {
    const parsed = Kept.safeParse(JSON.parse(text ?? ""));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * Keeps what is not saved yet in this browser, for one person and assessment, so that no reload, crash or dropped
 * connection loses it. Each thing has a key of its own: two tabs do not write over each other's.
 */
export function openKeep(assessment: string, person: string) {
  const prefix = `klyngeklar:assessment:${assessment}:${person}:`;
  const written = new Map<Saved, string>();
  return {
    all(): [Saved, Kept][] {
      try {
        return Object.keys(localStorage).flatMap((key): [Saved, Kept][] => {
          const name = SavedName.safeParse(key.slice(prefix.length));
          const kept = key.startsWith(prefix) && name.success ? read(localStorage.getItem(key)) : null;
          if (kept === null) return [];
          written.set(name.data as Saved, JSON.stringify(kept));
          return [[name.data as Saved, kept]];
        });
      } catch {
        return [];
      }
    },
    /** False when the browser does not take it. */
    put(saved: Saved, kept: Kept): boolean {
      try {
        const text = JSON.stringify(kept);
        localStorage.setItem(prefix + saved, text);
        written.set(saved, text);
        return true;
      } catch {
        return false;
      }
    },
    /** What another tab has written there since stays. */
    drop(saved: Saved) {
      try {
        if (localStorage.getItem(prefix + saved) === written.get(saved)) localStorage.removeItem(prefix + saved);
        written.delete(saved);
      } catch {
        written.delete(saved);
      }
    },
  };
}

export type Keep = ReturnType<typeof openKeep>;
