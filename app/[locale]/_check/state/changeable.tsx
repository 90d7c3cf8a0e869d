"use client";
import type { ReactNode } from "react";
import { useCheck } from "./check-context.ts";

/** Controls that are switched off for who may only read. */
export function Changeable({ children }: { children: ReactNode }) {
  return (
    <fieldset className="contents" disabled={!useCheck().changeable}>
      {children}
    </fieldset>
  );
}
