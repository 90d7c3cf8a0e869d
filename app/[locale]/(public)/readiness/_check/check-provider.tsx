"use client";
import { createContext, type ReactNode, use, useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { answersOf, emptyCheck, type QuickCheck } from "#lib/domain/assessment/quick-check.ts";
import type { Answers } from "#lib/domain/assessment/schema.ts";
import { type Edition, prepareEdition } from "#lib/domain/edition/edition.ts";
import type { EditionView } from "#lib/editions/view.ts";
import { type CheckStorage, openStorage } from "./storage.ts";

type Check = {
  edition: Edition;
  view: EditionView;
  /** What is answered so far; empty until the browser's copy has been read. */
  check: QuickCheck;
  /** What counts of it, as of the check's day or today. */
  answers: Answers;
  /** False on the server and until the browser's copy has been read. */
  ready: boolean;
  savedAt: string | null;
  failed: boolean;
  update: (change: (check: QuickCheck) => QuickCheck) => void;
};

const Context = createContext<Check | null>(null);

const openStorages = new Map<string, CheckStorage>();

/** One storage per edition for all pages that are visited. */
function storageOf(edition: Edition): CheckStorage {
  const key = `klyngeklar:${edition.identity.id}:${edition.identity.revision}`;
  const storage = openStorages.get(key) ?? openStorage(key);
  openStorages.set(key, storage);
  return storage;
}

/** Today's date where the secretariats are. */
function today(): string {
  return new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" });
}

const never = () => () => {};

/** Gives the pages of the quick check their edition and the answers kept in this browser. */
export function CheckProvider({ view, children }: { view: EditionView; children: ReactNode }) {
  const [edition] = useState(() => prepareEdition(view.rules, view.digests));
  const [storage] = useState(() => storageOf(edition));
  const stored = useSyncExternalStore(storage.subscribe, storage.get, storage.getOnServer);
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const update = useCallback(
    (change: (check: QuickCheck) => QuickCheck) => storage.set(change(storage.get().check ?? emptyCheck(edition.identity))),
    [storage, edition],
  );
  const value = useMemo(() => {
    const check = stored.check ?? emptyCheck(edition.identity);
    const answers = answersOf(edition, check, ready ? today() : "2000-01-01");
    return { edition, view, check, answers, ready, savedAt: stored.savedAt, failed: stored.failed, update };
  }, [edition, view, stored, ready, update]);
  return <Context value={value}>{children}</Context>;
}

/** The quick check at hand; only inside `CheckProvider`. */
export function useCheck(): Check {
  const check = use(Context);
  if (check === null) throw new Error("useCheck is used outside CheckProvider");
  return check;
}
