"use client";
import { useEffect, useState } from "react";
import type { HelpByIndicator } from "#lib/domain/offering/help.ts";

// One request for a page, however many weak answers are on it.
const asked = new Map<string, Promise<HelpByIndicator>>();

function fetchHelp(address: string): Promise<HelpByIndicator> {
  const known = asked.get(address);
  if (known !== undefined) return known;
  // Without it the page is whole: what cannot be fetched is not shown, and asked for again later.
  const begun = fetch(address)
    .then((answer) => (answer.ok ? (answer.json() as Promise<HelpByIndicator>) : Promise.reject(new Error(String(answer.status)))))
    .catch((): HelpByIndicator => {
      asked.delete(address);
      return {};
    });
  asked.set(address, begun);
  return begun;
}

/** What helps with an edition's indicators, fetched once it is wanted; empty until then. */
export function useHelp(edition: string, locale: string, isWanted: boolean): HelpByIndicator {
  const [help, setHelp] = useState<HelpByIndicator>({});
  useEffect(() => {
    // Offline it would fail, and say so on the console; it is asked for again with the next weak answer.
    if (!isWanted || !navigator.onLine) return;
    let isGone = false;
    fetchHelp(`/api/v1/offerings/help?${new URLSearchParams({ edition, locale })}`).then((found) => {
      if (!isGone) setHelp(found);
    });
    return () => {
      isGone = true;
    };
  }, [edition, locale, isWanted]);
  return help;
}
