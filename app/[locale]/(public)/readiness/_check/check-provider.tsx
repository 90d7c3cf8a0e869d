"use client";
import { type ReactNode, useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { useAlive } from "#app/_ui/use-alive.ts";
import { type Check, CheckContext } from "#app/[locale]/_check/state/check-context.ts";
import { placesOf } from "#app/[locale]/_check/state/places.ts";
import { today } from "#app/[locale]/_check/state/today.ts";
import { answersOf, emptyCheck } from "#lib/domain/assessment/quick-check.ts";
import { prepareEdition } from "#lib/domain/edition/edition.ts";
import type { EditionView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { SaveState } from "./save-state.tsx";
import { storageOf } from "./storage.ts";

const arrived = { labels: 0, improvements: 0 };

/** Gives the pages of the quick check their edition and the answers kept in this browser. */
export function CheckProvider({ locale, view, children }: { locale: Locale; view: EditionView; children: ReactNode }) {
  const [edition] = useState(() => prepareEdition(view.rules, view.digests));
  const [storage] = useState(() => storageOf(edition.identity));
  const stored = useSyncExternalStore(storage.subscribe, storage.get, storage.getOnServer);
  const ready = useAlive();
  const update = useCallback<Check["update"]>(
    (change) => storage.set(change(storage.get().check ?? emptyCheck(edition.identity))),
    [storage, edition],
  );
  const value = useMemo(() => {
    const check = stored.check ?? emptyCheck(edition.identity);
    const answers = answersOf(edition, check, ready ? today() : "2000-01-01");
    const saved = <SaveState savedAt={stored.savedAt} failed={stored.failed} ready={ready} />;
    return { edition, view, places: placesOf(locale), check, answers, ready, changeable: true, arrived, saved, update };
  }, [edition, view, locale, stored, ready, update]);
  return <CheckContext value={value}>{children}</CheckContext>;
}
