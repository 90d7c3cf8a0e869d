"use client";
import type { ReactNode } from "react";
import { HelpContext } from "#app/[locale]/_check/state/help-context.ts";
import { WeakHelp } from "./weak-help.tsx";

/** Within it, a result shows help at the steps of a path. */
export function HelpProvider({ children }: { children: ReactNode }) {
  return <HelpContext value={WeakHelp}>{children}</HelpContext>;
}
