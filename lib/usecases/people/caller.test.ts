import { beforeEach, expect, test, vi } from "vitest";
import type { Database } from "#db/client.ts";
import { DatabaseAway } from "#lib/platform/away.ts";
import { keptAs } from "#lib/platform/programme.ts";
import { byLink, library, secret } from "#lib/platform/sign-in/testing/library.ts";
import { callerOf } from "./caller.ts";

beforeEach(() => {
  vi.stubEnv("LOG_LEVEL", "silent");
  vi.stubEnv("AUTH_SECRET", secret);
});

/** The database of this process, whose primary is away. */
function away(opened: Database): void {
  const gone = () => {
    throw new DatabaseAway("gone");
  };
  const latest = new Proxy(opened.reader, { get: gone });
  keptAs("klyngeklarDatabase").it = Promise.resolve({ ...opened, latest, write: async () => gone() });
}

test("Who only reads is known as the replica knows them while the primary is away; a change is judged by nobody", async () => {
  const house = await library();
  const browser = house.browser();
  await byLink(house, browser, "anna@guld.example");
  const headers = new Headers({ Cookie: browser.cookie() });
  away(house.database);
  try {
    expect((await callerOf(headers, "GET")).actor).toMatchObject({ kind: "person" });
    await expect(callerOf(headers, "PUT")).rejects.toThrow(DatabaseAway);
    expect((await callerOf(new Headers(), "PUT")).actor).toEqual({ kind: "public" });
  } finally {
    keptAs("klyngeklarDatabase").it = undefined;
  }
});
