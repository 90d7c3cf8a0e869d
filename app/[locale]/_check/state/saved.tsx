"use client";
import { useCheck } from "./check-context.ts";

/** Whether what is typed is safe, as the check at hand says it. */
export function Saved() {
  return useCheck().saved;
}
