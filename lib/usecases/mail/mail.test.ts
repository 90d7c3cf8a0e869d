import { beforeEach, describe, expect, test, vi } from "vitest";
import { programmeFact } from "#db/schema/organisation.ts";
import { newDatabase } from "#db/testing/database.ts";
import { signIn } from "#lib/platform/mail/testing/letters.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { somebody } from "#lib/usecases/people/testing/persons.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { readMailbox } from "./read-mailbox.ts";
import { watchMail } from "./watch-mail.ts";

beforeEach(() => {
  vi.stubEnv("BIND", "127.0.0.1");
  vi.stubEnv("SMTP_URL", "");
});

async function withLetter({ demo }: { demo: boolean }) {
  const database = await newDatabase();
  await database.write(async (writer) => {
    await enqueue(writer, { kind: "mail", key: "x", payload: signIn, runAt: noon });
    if (demo) await writer.insert(programmeFact).values({ key: "demo", value: "yes" });
  });
  return database;
}

describe("the mailbox", () => {
  test("shows everybody what waits, on the demo of this machine", async () => {
    const database = await withLetter({ demo: true });
    const { everybody } = callersOn(database);
    const { caller } = await somebody(database);
    for (const one of [everybody, caller])
      expect(await readMailbox(one, {})).toMatchObject({
        value: {
          letters: [{ to: signIn.to, link: signIn.link, subject: "Log ind på Klyngeklar", text: expect.stringContaining(signIn.link) }],
        },
      });
  });

  test("is not there without the demo's mark, nor on a server that others reach, whoever asks", async () => {
    const marked = await withLetter({ demo: true });
    const unmarked = await withLetter({ demo: false });
    expect(await readMailbox(callersOn(unmarked).everybody, {})).toEqual({ ok: false, code: "not-found" });
    expect(await readMailbox((await somebody(unmarked, { strong: true, at: ["admin"] })).caller, {})).toMatchObject({ code: "not-found" });
    for (const bind of ["0.0.0.0", "::", "192.0.2.1"]) {
      vi.stubEnv("BIND", bind);
      expect(await readMailbox(callersOn(marked).everybody, {})).toEqual({ ok: false, code: "not-found" });
    }
  });
});

describe("an administrator", () => {
  test("is told how much mail waits, and whether there is a server for it", async () => {
    const database = await withLetter({ demo: false });
    const { caller } = await somebody(database, { strong: true, at: ["admin"] });
    expect(await watchMail(caller, {})).toEqual({ ok: true, value: { hasServer: false, waiting: 1 } });
    vi.stubEnv("SMTP_URL", "smtp://mail.example");
    vi.stubEnv("MAIL_FROM", "klyngeklar@example.dk");
    expect(await watchMail(caller, {})).toMatchObject({ value: { hasServer: true } });
  });

  test("is so with a second factor only, and nobody else is told", async () => {
    const database = await withLetter({ demo: false });
    const asked = [
      await somebody(database, { strong: false, at: ["admin"] }),
      await somebody(database, { strong: true, at: ["analyst", "benchmarker", "steering"] }),
    ];
    for (const { caller } of asked) expect(await watchMail(caller, {})).toEqual({ ok: false, code: "forbidden" });
    expect(await watchMail(callersOn(database).everybody, {})).toEqual({ ok: false, code: "forbidden" });
  });
});
