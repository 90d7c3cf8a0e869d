"use client";
import { useSyncExternalStore } from "react";

const subscribe = () => () => undefined;
const onServer = () => "";

/** The query of the address, for pages that are static: empty in their HTML, filled in by the browser. */
export function useQuery(): URLSearchParams {
  return new URLSearchParams(useSyncExternalStore(subscribe, () => window.location.search, onServer));
}
