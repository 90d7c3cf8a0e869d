import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Database } from "#db/client.ts";
import { job } from "#db/schema/job.ts";
import { newDatabase } from "#db/testing/database.ts";
import { type MailServer, openMailServer } from "#lib/platform/mail/server.ts";
import { openInbox } from "#lib/platform/mail/testing/inbox.ts";
import { letters, signIn } from "#lib/platform/mail/testing/letters.ts";
import { partsOf } from "#lib/platform/mail/testing/parts.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { enqueue } from "./enqueue.ts";
import { pauseAfter } from "./finish.ts";
import { sendsMail } from "./mail.ts";
import { countWaitingMail, waitingMail } from "./waiting-mail.ts";
import { workOnce } from "./worker.ts";

vi.stubEnv("LOG_LEVEL", "silent");

const from = "Klyngeklar <klyngeklar@ced.example>";

async function queueWith(...payloads: (typeof letters)[number][]) {
  const database = await newDatabase();
  await database.write(async (writer) => {
    for (const [index, payload] of payloads.entries())
      await enqueue(writer, { kind: "mail", key: `${payload.template}-${index}`, payload, runAt: noon });
  });
  return database;
}

/** A worker that sends by a server which the test may change, at a time that the test moves. */
function senderOn(database: Database, url: string | null) {
  const state: { server: MailServer | null; now: number } = { server: null, now: noon.getTime() };
  const connect = (address: string | null) => {
    state.server?.close();
    state.server = address === null ? null : openMailServer(address, from);
  };
  connect(url);
  onTestFinished(() => state.server?.close());
  const handlers = { mail: sendsMail(() => state.server) };
  const work = () => workOnce({ database, handlers, clock: () => new Date(state.now) });
  return { work, connect, state };
}

describe("mail", () => {
  test("goes out once, as text and HTML, and its link is forgotten", async () => {
    const inbox = await openInbox();
    const database = await queueWith(signIn);
    const { work } = senderOn(database, inbox.url);
    expect([await work(), await work()]).toEqual(["done", "idle"]);
    expect(inbox.received).toMatchObject([{ from: "klyngeklar@ced.example", to: ["anna@guld.example"] }]);
    const [row] = await database.reader.select().from(job);
    const raw = inbox.received[0]?.raw ?? "";
    expect(raw).toMatch(/^From: Klyngeklar <klyngeklar@ced.example>\r\nTo: anna@guld.example\r\n/m);
    expect(raw).toContain(`Message-ID: <${row?.id}@ced.example>`);
    expect(raw).toContain("Auto-Submitted: auto-generated");
    const [, text, html] = partsOf(raw);
    expect(text).toContain(`Log ind:\n${signIn.link}`);
    expect(html).toContain('<html lang="da">');
    expect(row).toMatchObject({ payload: null, doneAt: noon });
  });

  test("of every kind goes out", async () => {
    const inbox = await openInbox();
    const { work } = senderOn(await queueWith(...letters), inbox.url);
    for (const { template } of letters) expect([template, await work()]).toEqual([template, "done"]);
    expect(inbox.received.length).toBe(letters.length);
  });

  test("waits for a server that is down and goes out once it is up", async () => {
    const closed = await openInbox();
    await closed.close();
    const { work, state } = senderOn(await queueWith(signIn), closed.url);
    expect([await work(), await work()]).toEqual(["retry", "idle"]);
    const inbox = await openInbox({}, closed.port);
    state.now += pauseAfter(1);
    expect([await work(), await work()]).toEqual(["done", "idle"]);
    expect(inbox.received.length).toBe(1);
  });

  test.each(["atRecipient", "atEnd"] as const)("is tried again after “not now” (%s), and taken once", async (stage) => {
    const replies: (number | null)[] = [451, 421, null];
    const inbox = await openInbox({ [stage]: () => replies.shift() ?? null });
    const database = await queueWith(signIn);
    const { work, state } = senderOn(database, inbox.url);
    expect(await work()).toBe("retry");
    expect((await waitingMail(database.reader))[0]?.lastError).toMatch(/^E(ENVELOPE|MESSAGE) 451 \(reference/);
    state.now += pauseAfter(1);
    expect(await work()).toBe("retry");
    state.now += pauseAfter(2);
    expect([await work(), await work()]).toEqual(["done", "idle"]);
    expect(inbox.received.length).toBe(1);
  });

  test.each(["atRecipient", "atEnd"] as const)("that is refused for good has failed (%s), and nothing of it is kept", async (stage) => {
    const asked = vi.fn(() => 550);
    const inbox = await openInbox({ [stage]: asked });
    const database = await queueWith(signIn);
    const { work } = senderOn(database, inbox.url);
    expect([await work(), await work()]).toEqual(["failed", "idle"]);
    expect(asked).toHaveBeenCalledOnce();
    const [row] = await database.reader.select().from(job);
    expect(row?.lastError).toMatch(/^refused-550 \(reference [0-9a-f]{12}\)$/);
    expect(JSON.stringify(row)).not.toMatch(/anna|token/);
    expect(inbox.received).toEqual([]);
  });

  test("is not sent with a password over an open line", async () => {
    const inbox = await openInbox();
    const { work } = senderOn(await queueWith(signIn), inbox.url.replace("//", "//user:secret@"));
    expect(await work()).toBe("retry");
    expect(inbox.received).toEqual([]);
  });

  test("waits without a server as it is, can be seen, and goes out when there is one", async () => {
    const database = await queueWith(signIn);
    const { work, connect } = senderOn(database, null);
    expect(await work()).toBe("idle");
    expect(await countWaitingMail(database.reader)).toBe(1);
    const text = expect.stringContaining(signIn.link);
    expect(await waitingMail(database.reader)).toMatchObject([
      {
        to: "anna@guld.example",
        template: "signIn",
        subject: "Log ind på Klyngeklar",
        text,
        link: signIn.link,
        attempts: 0,
        lastError: null,
      },
    ]);
    const inbox = await openInbox();
    connect(inbox.url);
    expect(await work()).toBe("done");
    expect(inbox.received.length).toBe(1);
    expect([await countWaitingMail(database.reader), await waitingMail(database.reader)]).toEqual([0, []]);
  });
});
