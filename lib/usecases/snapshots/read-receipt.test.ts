import { expect, test } from "vitest";
import { snapshot as table } from "#db/schema/assessment.ts";
import { readReceipt } from "./read-receipt.ts";
import { answeredRound, type Refused, submitted } from "./testing/answered.ts";

test("the receipt of a snapshot holds the result that was stored", async () => {
  const world = await answeredRound();
  const snapshot = await submitted(world.lead, world.assessment);
  const [row] = await world.database.reader.select({ result: table.result }).from(table);
  const receipt = await readReceipt(world.reader, { snapshot });
  expect(receipt).toMatchObject({ ok: true, value: { asOf: "2026-11-23" } });
  expect(receipt.ok && receipt.value.text.endsWith(`"result":${row?.result.trimEnd()}}\n`)).toBe(true);
});

test.each<[Refused, string]>([
  ["stranger", "not-found"],
  ["nobody", "forbidden"],
  ["everybody", "forbidden"],
])("it is not for %s", async (who, code) => {
  const world = await answeredRound();
  const snapshot = await submitted(world.lead, world.assessment);
  expect(await readReceipt(world[who], { snapshot })).toEqual({ ok: false, code });
  expect(await readReceipt(world.lead, { snapshot: "none" })).toEqual({ ok: false, code: "not-found" });
});
