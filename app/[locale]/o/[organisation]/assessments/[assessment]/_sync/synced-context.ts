"use client";
import { createContext, use } from "react";
import type { Author } from "#lib/domain/saving/field.ts";
import type { Store, Synced } from "./store.ts";
import type { SavedRows } from "./transport.ts";

/** An assessment as its pages get it from the server. */
export type RoundView = {
  organisation: string;
  assessment: string;
  me: Author;
  saved: SavedRows;
  submitted: boolean;
  mayAnswer: boolean;
  /** The day that the result is reckoned as of. */
  asOf: string;
};

type Shared = { store: Store; synced: Synced; me: Author; round: RoundView };

export const SyncedContext = createContext<Shared | null>(null);

/** How the assessment at hand is saved; only inside `SyncedProvider`. */
export function useSynced(): Shared {
  const shared = use(SyncedContext);
  if (shared === null) throw new Error("useSynced is used outside SyncedProvider");
  return shared;
}
