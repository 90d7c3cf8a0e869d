import { QuickCheck } from "#lib/domain/assessment/quick-check.ts";

/** What is known about the copy in this browser. */
export type Stored = {
  check: QuickCheck | null;
  /** When the last change was written here; null before the first. */
  savedAt: string | null;
  /** Whether the last change could not be written (storage full or switched off). */
  failed: boolean;
};

const nothing: Stored = { check: null, savedAt: null, failed: false };

/**
 * The quick check of one edition in this browser's own storage. Nothing leaves the browser. A copy that cannot be read
 * is set aside under another key, never overwritten. Other tabs are told of each change.
 */
export function openStorage(key: string) {
  let current: Stored | null = null;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const read = (): Stored => {
    const text = readText(key);
    if (text === null) return nothing;
    const parsed = QuickCheck.safeParse(parse(text));
    if (parsed.success) return { check: parsed.data, savedAt: parsed.data.savedAt ?? null, failed: false };
    writeText(`${key}:unreadable`, text);
    return nothing;
  };
  const onStorage = (event: StorageEvent) => {
    if (event.key !== key && event.key !== null) return;
    current = read();
    tell();
  };
  return {
    /** The same object until something changes. */
    get(): Stored {
      current ??= read();
      return current;
    },
    getOnServer: () => nothing,
    set(check: QuickCheck) {
      const savedAt = new Date().toISOString();
      const stamped = { ...check, savedAt };
      const text = JSON.stringify(stamped);
      // What could not be read again is not written over what can.
      const failed = !QuickCheck.safeParse(parse(text)).success || !writeText(key, text);
      current = { check: stamped, savedAt: failed ? (current?.savedAt ?? null) : savedAt, failed };
      tell();
    },
    subscribe(listener: () => void) {
      if (listeners.size === 0) window.addEventListener("storage", onStorage);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener("storage", onStorage);
      };
    },
  };
}

export type CheckStorage = ReturnType<typeof openStorage>;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeText(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
