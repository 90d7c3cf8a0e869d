import type { QuickCheck } from "#lib/domain/assessment/quick-check.ts";
import type { Edition } from "#lib/domain/edition/edition.ts";
import { checkOfParts, partOf, partsOf, type Saved, savable } from "#lib/domain/saving/draft-parts.ts";
import {
  type Author,
  confirmed,
  edited,
  type Field,
  isDue,
  isPending,
  type Known,
  met,
  newField,
  saved,
  settled,
  shown,
} from "#lib/domain/saving/field.ts";
import { same } from "#lib/domain/saving/same.ts";
import type { Keep } from "./keep.ts";
import type { Sent, Transport } from "./transport.ts";

/** How an assessment stands in this browser. */
export type Synced = {
  check: QuickCheck;
  fields: ReadonlyMap<Saved, Field>;
  /** How many things are not saved yet; those a person must decide or correct are among them. */
  pending: number;
  /** The server could not be reached the last time. */
  away: boolean;
  /** Nothing more can be saved: it was submitted, moved to another edition, or the reader has no access (any more). */
  stopped: "submitted" | "moved" | "gone" | null;
  /** The browser does not keep what is not saved yet. */
  unkept: boolean;
  /** When something was last saved from here. */
  savedAt: string | null;
  arrived: { labels: number; improvements: number };
};

/** Milliseconds of quiet after which a value is sent. */
const quiet = 700;
/** The wait before the next try, doubled up to a minute. */
const [firstWait, longestWait] = [1_000, 60_000];
/** As many requests as a browser makes to one server side by side. */
const mostAtOnce = 6;

type Options = { edition: Edition; me: Author; rows: ReadonlyMap<Saved, Known>; submitted: boolean; transport: Transport; keep: Keep };

/**
 * Answers of an assessment that several people give at once. What is typed is kept in the browser first, then sent: one
 * request at a time for each thing, several things side by side. What others save comes in without touching what is typed.
 */
export function openStore({ edition, me, rows, submitted, transport, keep }: Options) {
  const fields = new Map<Saved, Field>();
  const timers = new Map<Saved, ReturnType<typeof setTimeout>>();
  const listeners = new Set<() => void>();
  const savableOf = (name: Saved) => (value: unknown) => savable(edition, name, value);
  const fieldOf = (name: Saved): Field => fields.get(name) ?? newField(partOf(name).part);
  let [inFlight, wait, retry] = [0, 0, undefined as ReturnType<typeof setTimeout> | undefined];
  let now: Omit<Synced, "check" | "fields" | "pending"> = {
    ...{ away: false, stopped: submitted ? "submitted" : null, unkept: false, savedAt: null },
    arrived: { labels: 0, improvements: 0 },
  };
  let current: Synced | null = null;

  const tell = (change: Partial<typeof now> = {}) => {
    now = { ...now, ...change };
    current = null;
    for (const listener of listeners) listener();
  };
  const put = (name: Saved, field: Field) => {
    const before = fieldOf(name);
    fields.set(name, field);
    if (field.mine === null) keep.drop(name);
    else if (!same(before.mine, field.mine) && !keep.put(name, field.mine)) now = { ...now, unkept: true };
  };
  /** Somebody else's value comes in; a list's form begins anew when what it shows has changed. */
  const take = (name: Saved, next: Field) => {
    const { part } = next;
    const changed = !same(shown(fieldOf(name)), shown(next));
    put(name, next);
    if (changed && (part === "labels" || part === "improvements"))
      now = { ...now, arrived: { ...now.arrived, [part]: now.arrived[part] + 1 } };
  };

  const later = (name: Saved, delay: number) => {
    clearTimeout(timers.get(name));
    timers.set(
      name,
      setTimeout(() => {
        timers.delete(name);
        pump();
      }, delay),
    );
  };
  /** Sends what has been quiet long enough. */
  const pump = () => {
    if (now.stopped !== null || retry !== undefined) return;
    for (const [name, field] of fields) {
      if (inFlight >= mostAtOnce) return;
      if (!timers.has(name) && isDue(field, savableOf(name))) void send(name, field);
    }
  };
  const send = async (name: Saved, field: Field) => {
    const value = savableOf(name)(field.mine?.value);
    inFlight += 1;
    put(name, { ...field, sending: true });
    tell();
    const sent = await transport.send(name, value, field.known.version);
    inFlight -= 1;
    after(name, value, sent);
    pump();
  };
  const after = (name: Saved, value: unknown, sent: Sent) => {
    const field = fieldOf(name);
    if (sent.kind === "saved") {
      const at = new Date().toISOString();
      put(name, saved(field, { value, version: sent.version, by: me, at, carried: null }));
      [wait] = [0];
      return tell({ away: false, savedAt: at });
    }
    if (sent.kind === "stale") {
      take(name, met(field, sent.theirs, savableOf(name)));
      return tell({ away: false });
    }
    put(name, { ...field, sending: false, refused: sent.kind === "refused" });
    if (sent.kind === "submitted" || sent.kind === "gone") return tell({ away: false, stopped: sent.kind });
    if (sent.kind === "unreachable") tryLater();
    tell({ away: sent.kind === "unreachable" });
  };
  const tryLater = () => {
    if (retry !== undefined) return;
    wait = Math.min(longestWait, wait === 0 ? firstWait : wait * 2);
    retry = setTimeout(sendNow, wait);
  };
  /** Tries at once: the connection is back, the page is seen again or is being left. */
  const sendNow = () => {
    clearTimeout(retry);
    retry = undefined;
    for (const [name, timer] of timers) {
      clearTimeout(timer);
      timers.delete(name);
    }
    pump();
  };

  const receive = (arriving: ReadonlyMap<Saved, Known>, isSubmitted: boolean) => {
    for (const [name, known] of arriving) {
      const field = fieldOf(name);
      if (!field.sending && known.version > field.known.version) take(name, met(field, known, savableOf(name)));
    }
    tell({ stopped: isSubmitted ? "submitted" : null });
    pump();
  };
  const checkNow = () => checkOfParts(edition, new Map([...fields].map(([name, field]) => [name, shown(field)])));

  for (const [name, known] of rows) fields.set(name, newField(partOf(name).part, known));
  let restored = false;

  return {
    /** The same object until something changes. */
    get(): Synced {
      current ??= {
        ...now,
        ...{ check: checkNow(), fields: new Map(fields) },
        pending: [...fields].filter(([name, field]) => isPending(field, savableOf(name))).length,
      };
      return current;
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update(change: (check: QuickCheck) => QuickCheck) {
      const [before, after] = [partsOf(edition, checkNow()), partsOf(edition, change(checkNow()))];
      for (const name of new Set([...before.keys(), ...after.keys()])) {
        const blank = newField(partOf(name).part).known.value;
        const value = after.get(name) ?? blank;
        if (same(before.get(name) ?? blank, value)) continue;
        put(name, edited(fieldOf(name), value));
        later(name, quiet);
      }
      tell();
    },
    settle(name: Saved, choice: "mine" | "theirs") {
      take(name, settled(fieldOf(name), choice));
      tell();
      pump();
    },
    confirm(name: Saved) {
      put(name, confirmed(fieldOf(name)));
      tell();
      pump();
    },
    receive,
    /** Takes up what an earlier visit left unsaved; once, when the page has come to life. */
    restore() {
      if (restored) return;
      restored = true;
      for (const [name, mine] of keep.all()) {
        const { known } = fieldOf(name);
        put(name, met({ ...fieldOf(name), mine }, known, savableOf(name)));
      }
      tell();
      pump();
    },
    /** Asks what others have saved. */
    async refresh() {
      const heard = await transport.read();
      if (heard.kind === "read" && heard.digest !== edition.identity.digest) return tell({ stopped: "moved" });
      if (heard.kind === "read") return receive(heard.rows, heard.submitted);
      if (heard.kind === "gone") return tell({ stopped: "gone" });
      if (heard.kind === "unchanged" && now.stopped === "gone") tell({ stopped: null });
    },
    sendNow,
  };
}

export type Store = ReturnType<typeof openStore>;
