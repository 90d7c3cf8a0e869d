"use client";
import { type RefCallback, useCallback } from "react";

/** Gives the focus to what comes in place of something that was used, so that keyboard and screen reader go along. */
export function useFocusOnce(): RefCallback<HTMLElement> {
  return useCallback((element) => element?.focus(), []);
}
