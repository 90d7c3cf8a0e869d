"use client";
import { createContext, type ReactNode, use } from "react";
import type { QuickCheck } from "#lib/domain/assessment/quick-check.ts";
import type { Answers } from "#lib/domain/assessment/schema.ts";
import type { Edition } from "#lib/domain/edition/edition.ts";
import type { EditionView } from "#lib/editions/view.ts";
import type { Places } from "./places.ts";

/** A check at hand, wherever it is kept: in this browser, or with a secretariat's colleagues. */
export type Check = {
  edition: Edition;
  view: EditionView;
  places: Places;
  /** What is answered so far; empty until it has been read. */
  check: QuickCheck;
  /** What counts of it, as of the check's day or today. */
  answers: Answers;
  /** False on the server and until what is kept has been read. */
  ready: boolean;
  /** Whether the reader may change anything. */
  changeable: boolean;
  /** Rises when somebody else has changed a list, so that its form begins anew with theirs. */
  arrived: { labels: number; improvements: number };
  /** Says in words whether what is typed is safe. */
  saved: ReactNode;
  update: (change: (check: QuickCheck) => QuickCheck) => void;
};

export const CheckContext = createContext<Check | null>(null);

/** The check at hand; only inside the provider of the quick check or of an assessment. */
export function useCheck(): Check {
  const check = use(CheckContext);
  if (check === null) throw new Error("useCheck is used outside a provider");
  return check;
}
