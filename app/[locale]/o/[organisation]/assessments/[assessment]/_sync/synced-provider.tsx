"use client";
import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useAlive } from "#app/_ui/use-alive.ts";
import { CheckContext } from "#app/[locale]/_check/state/check-context.ts";
import { placesOf } from "#app/[locale]/_check/state/places.ts";
import { answersOf } from "#lib/domain/assessment/quick-check.ts";
import { type Edition, prepareEdition } from "#lib/domain/edition/edition.ts";
import type { EditionView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { openKeep } from "./keep.ts";
import { listen } from "./listen.ts";
import { openStore, type Store } from "./store.ts";
import { SyncState } from "./sync-state.tsx";
import { type RoundView, SyncedContext } from "./synced-context.ts";
import { openTransport, rowsOf } from "./transport.ts";

const openStores = new Map<string, Store>();

// Of an edition in one language, hence of nobody, and few: what was read of it once serves every page, on the server every reader.
const read = new Map<string, { view: EditionView; edition: Edition }>();

function editionIn(text: string): { view: EditionView; edition: Edition } {
  const known = read.get(text);
  if (known !== undefined) return known;
  const view = JSON.parse(text) as EditionView;
  const made = { view, edition: prepareEdition(view.rules, view.digests) };
  read.set(text, made);
  return made;
}

/** One store for each person, assessment and edition for all pages that are visited; on the server one for each request. */
function storeOf(edition: Edition, round: RoundView): Store {
  const key = `${round.assessment}:${round.me.id}:${edition.identity.digest}`;
  const found = openStores.get(key);
  if (found !== undefined) return found;
  const made = openStore({
    ...{ edition, me: round.me, rows: rowsOf(round.saved), submitted: round.submitted },
    ...{ transport: openTransport(round.assessment), keep: openKeep(round.assessment, round.me.id) },
  });
  if (typeof window !== "undefined") openStores.set(key, made);
  return made;
}

type Props = { locale: Locale /** As `writtenView` writes it. */; view: string; round: RoundView; children: ReactNode };

/** Gives the pages of an assessment their edition and the answers that the team gives together. */
export function SyncedProvider({ locale, view: text, round, children }: Props) {
  const { view, edition } = editionIn(text);
  const [store] = useState(() => storeOf(edition, round));
  const synced = useSyncExternalStore(store.subscribe, store.get, store.get);
  const ready = useAlive();
  useEffect(() => {
    store.restore();
    return listen(store);
  }, [store]);
  // A page that is come back to brings what the server had when it was asked.
  useEffect(() => store.receive(rowsOf(round.saved), round.submitted), [store, round]);
  const { organisation, assessment, asOf, mayAnswer, me } = round;
  const value = useMemo(
    () => ({
      ...{ edition, view, ready, places: placesOf(locale, { organisation, assessment }) },
      ...{ check: synced.check, answers: answersOf(edition, synced.check, asOf), arrived: synced.arrived },
      ...{ changeable: mayAnswer && synced.stopped !== "submitted", saved: <SyncState />, update: store.update },
    }),
    [edition, view, ready, locale, organisation, assessment, asOf, mayAnswer, synced, store],
  );
  const shared = useMemo(() => ({ store, synced, me, round }), [store, synced, me, round]);
  return (
    <SyncedContext value={shared}>
      <CheckContext value={value}>{children}</CheckContext>
    </SyncedContext>
  );
}
