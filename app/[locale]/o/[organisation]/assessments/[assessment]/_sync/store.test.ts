import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { prepareEdition } from "#lib/domain/edition/edition.ts";
import type { Saved } from "#lib/domain/saving/draft-parts.ts";
import type { Known } from "#lib/domain/saving/field.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import type { Keep } from "./keep.ts";
import { openStore, type Store } from "./store.ts";
import type { Sent, Transport } from "./transport.ts";

const edition = prepareEdition(currentEdition, digestsOf(currentEdition));
const [me, anna] = [
  { id: "me", name: "Mig" },
  { id: "anna", name: "Anna" },
];
const known = (value: unknown, version: number): Known => ({ value, version, by: anna, at: "2026-11-23T10:00:00Z", carried: null });

/** The browser's own storage, as long as the test lasts. */
function someKeep(kept = new Map<Saved, { value: unknown; base: unknown }>()): Keep & { kept: typeof kept } {
  return {
    kept,
    all: () => [...kept],
    put: (name, value) => kept.set(name, value) !== undefined,
    drop: (name) => {
      kept.delete(name);
    },
  };
}

/** A server that keeps versions; `answer` may stand in for one request. */
function someServer() {
  const saved = new Map<Saved, Known>();
  const requests: { name: Saved; value: unknown; version: number; done: boolean }[] = [];
  const answers: (Sent | Promise<Sent>)[] = [];
  const transport: Transport = {
    async send(name, value, version) {
      const request = { name, value, version, done: false };
      requests.push(request);
      const scripted = answers.shift();
      const sent = scripted === undefined ? take(name, value, version) : await scripted;
      request.done = true;
      return sent;
    },
    read: async () => ({ kind: "read", rows: saved, submitted: false, digest: edition.identity.digest }),
  };
  const take = (name: Saved, value: unknown, version: number): Sent => {
    const current = saved.get(name);
    if ((current?.version ?? 0) !== version) return { kind: "stale", theirs: current ?? known({}, 0) };
    saved.set(name, { ...known(value, version + 1), by: me });
    return { kind: "saved", version: version + 1 };
  };
  return { saved, requests, answers, transport };
}

function open(server: ReturnType<typeof someServer>, keep: Keep, submitted = false): Store {
  const store = openStore({ edition, me, rows: new Map(server.saved), submitted, transport: server.transport, keep });
  store.restore();
  return store;
}

const choose = (store: Store, id: string, points: number) =>
  store.update((check) => ({ ...check, drafts: { ...check.drafts, [id]: { ...check.drafts[id], points } } }));
const note = (store: Store, id: string, text: string) =>
  store.update((check) => ({ ...check, drafts: { ...check.drafts, [id]: { ...check.drafts[id], note: text } } }));

beforeEach(() => vi.useFakeTimers({ now: new Date("2026-11-23T12:00:00Z") }));
afterEach(() => vi.useRealTimers());

test("a value is kept at once and sent once it has been quiet, then kept no longer", async () => {
  const [server, keep] = [someServer(), someKeep()];
  const store = open(server, keep);
  choose(store, "4.1.2", 2);
  choose(store, "4.1.2", 3);
  expect(keep.kept.get("answers/4.1.2")).toEqual({ value: { points: 3 }, base: {} });
  expect([store.get().pending, server.requests]).toEqual([1, []]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.requests).toEqual([{ name: "answers/4.1.2", value: { points: 3 }, version: 0, done: true }]);
  expect([store.get().pending, store.get().savedAt, keep.kept.size]).toEqual([0, "2026-11-23T12:00:00.700Z", 0]);
});

test("changes of one thing are sent one after another, of several side by side", async () => {
  const server = someServer();
  const store = open(server, someKeep());
  let release: (sent: Sent) => void = () => {};
  server.answers.push(new Promise((resolve) => (release = resolve)));
  choose(store, "4.1.2", 2);
  await vi.advanceTimersByTimeAsync(1_000);
  choose(store, "4.1.2", 4);
  note(store, "4.1.1", "hej");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.requests.map(({ name, done }) => [name, done])).toEqual([
    ["answers/4.1.2", false],
    ["remarks/4.1.1", true],
  ]);
  server.saved.set("answers/4.1.2", known({ points: 2 }, 1));
  release({ kind: "saved", version: 1 });
  await vi.advanceTimersByTimeAsync(0);
  expect(server.requests[2]).toEqual({ name: "answers/4.1.2", value: { points: 4 }, version: 1, done: true });
});

test("what cannot be sent is kept, tried again ever more seldom, and at once when the connection is back", async () => {
  const [server, keep] = [someServer(), someKeep()];
  const store = open(server, keep);
  server.answers.push(...Array.from({ length: 3 }, (): Sent => ({ kind: "unreachable" })));
  choose(store, "4.1.2", 2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([store.get().away, store.get().pending, keep.kept.size]).toEqual([true, 1, 1]);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(server.requests).toHaveLength(3);
  store.sendNow();
  await vi.advanceTimersByTimeAsync(0);
  expect([store.get().away, store.get().pending, keep.kept.size, server.requests.length]).toEqual([false, 0, 0, 4]);
});

test("what an earlier visit left unsaved is taken up and sent", async () => {
  const [server, keep] = [someServer(), someKeep()];
  server.saved.set("answers/4.1.2", known({ points: 1 }, 3));
  choose(open(server, keep), "4.1.2", 5);
  vi.clearAllTimers(); // the page is gone before it was sent
  const store = open(server, keep);
  expect(store.get().check.drafts["4.1.2"]).toEqual({ points: 5 });
  await vi.advanceTimersByTimeAsync(0);
  expect(server.saved.get("answers/4.1.2")).toMatchObject({ value: { points: 5 }, version: 4 });
});

test("another's change of another input is merged and sent; of the same both values stand until one is chosen", async () => {
  const [server, keep] = [someServer(), someKeep()];
  const store = open(server, keep);
  const type = (inputs: Record<string, number>) =>
    store.update((check) => ({ ...check, drafts: { ...check.drafts, "1.1.1": { inputs } } }));
  server.saved.set("answers/1.1.1", known({ inputs: { companies: 80 } }, 1));
  type({ research: 12 });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.saved.get("answers/1.1.1")).toMatchObject({ value: { inputs: { companies: 80, research: 12 } }, version: 2 });

  server.saved.set("answers/1.1.1", known({ inputs: { companies: 90, research: 12 } }, 3));
  type({ companies: 70, research: 12 });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(store.get().fields.get("answers/1.1.1")).toMatchObject({ clash: true, known: { by: anna } });
  expect(store.get().check.drafts["1.1.1"]).toEqual({ inputs: { companies: 70, research: 12 } });
  expect([server.saved.get("answers/1.1.1")?.version, keep.kept.size]).toEqual([3, 1]);
  store.settle("answers/1.1.1", "mine");
  await vi.advanceTimersByTimeAsync(0);
  expect(server.saved.get("answers/1.1.1")).toMatchObject({ value: { inputs: { companies: 70 } }, version: 4 });
  expect(store.get().pending).toBe(0);
});

test("what others save comes in without touching what is typed; an old answer of the server changes nothing", async () => {
  const server = someServer();
  const store = open(server, someKeep());
  choose(store, "4.1.2", 2);
  server.saved.set("answers/4.1.1", known({ points: 5 }, 2));
  server.saved.set("labels/list", known([{ label: "bronze", assessedOn: "2025-01-10" }], 1));
  await store.refresh();
  expect(store.get().check.drafts).toMatchObject({ "4.1.1": { points: 5 }, "4.1.2": { points: 2 } });
  expect([store.get().check.labels.length, store.get().arrived]).toEqual([1, { labels: 1, improvements: 0 }]);
  store.receive(new Map([["answers/4.1.1", known({ points: 1 }, 1)]]), false);
  expect(store.get().check.drafts["4.1.1"]).toEqual({ points: 5 });
});

test.each(["submitted", "gone"] as const)(
  "when it is %s meanwhile, what was typed stays, kept and shown, and is sent no more",
  async (kind) => {
    const [server, keep] = [someServer(), someKeep()];
    const store = open(server, keep);
    server.answers.push({ kind });
    choose(store, "4.1.2", 2);
    await vi.advanceTimersByTimeAsync(1_000);
    choose(store, "4.1.1", 3);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([store.get().stopped, store.get().pending, server.requests.length, keep.kept.size]).toEqual([kind, 2, 1, 2]);
    expect(store.get().check.drafts).toMatchObject({ "4.1.2": { points: 2 }, "4.1.1": { points: 3 } });
    // Somebody who has access again goes on.
    await store.refresh();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([store.get().stopped, store.get().pending]).toEqual([null, 0]);
  },
);

test("a value that the server does not take stands until it is corrected", async () => {
  const server = someServer();
  const store = open(server, someKeep());
  server.answers.push({ kind: "refused" });
  choose(store, "4.1.2", 2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([store.get().fields.get("answers/4.1.2")?.refused, server.requests.length]).toEqual([true, 1]);
  choose(store, "4.1.2", 3);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([store.get().pending, server.saved.get("answers/4.1.2")?.value]).toEqual([0, { points: 3 }]);
});

test("rows of a list that are not complete are kept here, and the complete ones sent", async () => {
  const [server, keep] = [someServer(), someKeep()];
  const store = open(server, keep);
  const rows = [
    { label: "bronze", assessedOn: "2025-01-10" },
    { label: "gold", assessedOn: "" },
  ];
  store.update((check) => ({ ...check, labels: rows }));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.saved.get("labels/list")?.value).toEqual([rows[0]]);
  expect([store.get().check.labels, store.get().pending, keep.kept.size]).toEqual([rows, 0, 1]);
  expect(open(server, keep).get().check.labels).toEqual(rows);
});
