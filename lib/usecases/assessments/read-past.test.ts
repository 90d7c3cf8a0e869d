import { expect, test } from "vitest";
import { readPast } from "./read-past.ts";
import { saveAnswer } from "./save-answer.ts";
import { openRound } from "./testing/round.ts";

test("the versions of an answer are read by its own secretariat, the newest first, with who and from where", async () => {
  const { assessment, lead, member, reader } = await openRound();
  const place = { assessment, part: "eligibility", key: "profile" };
  const first = await saveAnswer(member, { ...place, version: 0, value: true, origin: "typed" });
  const second = await saveAnswer(lead, { ...place, version: 1, value: false, origin: "blind-round", reason: "Aftalt i teamet" });
  expect([first.ok, second.ok]).toEqual([true, true]);
  expect(await readPast(reader, place)).toMatchObject({
    ok: true,
    value: [
      { version: 2, value: false, by: { name: "Lea" }, origin: "blind-round", reason: "Aftalt i teamet" },
      { version: 1, value: true, by: { name: "Mads" }, origin: "typed", reason: null },
    ],
  });
});

test("to everybody else, and under a key that the edition does not have, there is nothing", async () => {
  const { assessment, member, stranger, nobody, everybody } = await openRound();
  const place = { assessment, part: "eligibility", key: "profile" };
  expect(await readPast(stranger, place)).toEqual({ ok: false, code: "not-found" });
  expect(await readPast(member, { ...place, key: "other" })).toEqual({ ok: false, code: "not-found" });
  expect(await readPast(member, { ...place, assessment: "other" })).toEqual({ ok: false, code: "not-found" });
  for (const caller of [nobody, everybody]) expect(await readPast(caller, place)).toMatchObject({ code: "forbidden" });
  expect(await readPast(member, { ...place, part: "x" })).toMatchObject({ code: "invalid" });
});
