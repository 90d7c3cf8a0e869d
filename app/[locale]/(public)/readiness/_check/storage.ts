import { inRevision, QuickCheck } from "#lib/domain/assessment/quick-check.ts";

/** What is known about the copy in this browser. */
export type Stored = {
  check: QuickCheck | null;
  /** When the last change was written here; null before the first. */
  savedAt: string | null;
  /** Whether the last change could not be written (storage full or switched off). */
  failed: boolean;
};

const nothing: Stored = { check: null, savedAt: null, failed: false };

/** Which revision of an edition a check is about. */
type Revision = { id: string; revision: number };

const keyOf = ({ id, revision }: Revision) => `klyngeklar:${id}:${revision}`;

/** The check of the newest revision before this one, to go on with. */
function checkBefore(of: Revision): QuickCheck | null {
  for (let before = of.revision - 1; before > 0; before -= 1) {
    const parsed = QuickCheck.safeParse(parse(readText(keyOf({ ...of, revision: before })) ?? ""));
    if (parsed.success) return inRevision(of, parsed.data);
  }
  return null;
}

const openStorages = new Map<string, CheckStorage>();

/** The storage of a quick check, one for all pages that are visited. */
export function storageOf(of: Revision): CheckStorage {
  const storage = openStorages.get(keyOf(of)) ?? openStorage(of);
  openStorages.set(keyOf(of), storage);
  return storage;
}

/**
 * The quick check of one edition in this browser's own storage. Nothing leaves the browser. A new revision goes on with what
 * was answered on the one before it, which stays as it is. A copy that cannot be read is set aside under another key, never
 * overwritten. Other tabs are told of each change.
 */
function openStorage(of: Revision) {
  const key = keyOf(of);
  let current: Stored | null = null;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const read = (): Stored => {
    const text = readText(key);
    if (text === null) {
      const check = checkBefore(of);
      return check === null ? nothing : { check, savedAt: check.savedAt ?? null, failed: false };
    }
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
