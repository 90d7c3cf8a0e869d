import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, readiness } from "#bin/testing/command.ts";
import { small } from "#lib/domain/testing/small.ts";
import { readReceipt } from "#lib/usecases/snapshots/read-receipt.ts";
import { answeredRound, submitted } from "#lib/usecases/snapshots/testing/answered.ts";

test("the receipt of a snapshot is recomputed byte for byte", { timeout: 20_000 }, async () => {
  const world = await answeredRound();
  const snapshot = await submitted(world.lead, world.assessment);
  const receipt = await readReceipt(world.reader, { snapshot });
  if (!receipt.ok) throw new Error(receipt.code);
  const folder = await folderWith({ "edition.json": small });
  await writeFile(join(folder, "receipt.json"), receipt.value.text);
  const ran = await readiness(folder, "--receipt", "receipt.json", "--edition", "edition.json");
  expect(ran).toEqual({ code: 0, out: receipt.value.text, err: "" });
});
