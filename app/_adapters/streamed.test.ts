import { describe, expect, test, vi } from "vitest";
import { done, refuse } from "#lib/usecases/kernel/verb.ts";
import { lines, sendForm } from "./send-form.ts";
import { answerWithProgress } from "./streamed.ts";

const told = new Headers({ Accept: lines });

/** What a form gets back from an address that answers so, and how far it was told to be. */
async function sent(answer: (headers: Headers) => Promise<Response>) {
  const progress: string[] = [];
  vi.stubGlobal("fetch", async (_: string, { headers }: { headers: Record<string, string> }) => answer(new Headers(headers)));
  const answered = await sendForm("/x", {}, (some, of) => progress.push(`${some}/${of}`)).finally(() => vi.unstubAllGlobals());
  return { answered, progress };
}

describe("an answer with progress", () => {
  test("tells how far it is, and then gives what a use case gave", async () => {
    const found = await sent((headers) =>
      answerWithProgress(headers, async (progress) => {
        progress?.(1, 2);
        await Promise.resolve();
        progress?.(2, 2);
        return done({ people: 3 });
      }),
    );
    expect(found).toEqual({ answered: { ok: true, value: { people: 3 } }, progress: ["1/2", "2/2"] });
  });

  test("ends with what was refused, and with a reference where something failed", async () => {
    expect(await sent((headers) => answerWithProgress(headers, async () => refuse("sheet-differs")))).toMatchObject({
      answered: { ok: false, code: "sheet-differs" },
    });
    expect(await sent((headers) => answerWithProgress(headers, async () => refuse("not-found")))).toMatchObject({
      answered: { ok: false, code: "not-found" },
    });
    const failing = await sent((headers) => answerWithProgress(headers, () => Promise.reject(new Error("outage"))));
    expect(failing.answered).toMatchObject({ ok: false, code: "failed", reference: expect.stringMatching(/.+/) });
  });

  test("that breaks off counts as a failure", async () => {
    const broken = async () => new Response('{"done":1,"of":2}\n{"val', { headers: { "Content-Type": lines } });
    expect(await sent(broken)).toEqual({ answered: { ok: false, code: "unreachable", faults: [] }, progress: ["1/2"] });
  });

  test("is one document for who does not ask for lines", async () => {
    const answer = await answerWithProgress(new Headers(), async (progress) => done({ told: progress !== undefined }));
    expect([answer.status, await answer.json()]).toEqual([200, { told: false }]);
    const refused = await answerWithProgress(new Headers(), async () => refuse("sheet-empty"));
    expect([refused.status, refused.headers.get("Content-Type")]).toEqual([422, "application/problem+json"]);
    expect((await answerWithProgress(told, async () => done(null))).headers.get("Content-Type")).toBe(lines);
  });
});
