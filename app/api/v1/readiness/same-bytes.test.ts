import { expect, test } from "vitest";
import { call, serve } from "#app/_adapters/testing/served.ts";
import { folderWith, readiness } from "#bin/testing/command.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { shippedEditions } from "#lib/editions/index.ts";
import { POST } from "./route.ts";

serve(...shippedEditions);

const shipped = shippedEditions[0] as EditionDocument;
const ids = shipped.indicators.map(({ id }) => id);
const base = { edition: shipped.id, asOf: "2026-11-23", answers: {} };

const documents = [
  base,
  { ...base, answers: Object.fromEntries(ids.map((id, at) => [id, { rated: at % 2 }])) },
  { ...base, answers: { nothing: {} }, revision: 999 },
  { ...base, answers: { nothing: {} }, more: null },
  { edition: shipped.id },
];

test("command line and API give the same bytes and the same faults", async () => {
  const folder = await folderWith({ "many.jsonl": documents.map((document) => JSON.stringify(document)).join("\n") });
  const { out } = await readiness(folder, "--edition", shipped.id, "--answers", "many.jsonl");
  const answers = await Promise.all(
    documents.map((document) => call(POST, "/api/v1/readiness", { method: "POST", body: JSON.stringify(document) })),
  );
  const bodies = await Promise.all(
    answers.map(async (answer) => (answer.ok ? answer.text() : `${JSON.stringify({ faults: (await answer.json()).faults })}\n`)),
  );
  expect(out).toBe(bodies.join(""));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 422, 422, 422]);
});
