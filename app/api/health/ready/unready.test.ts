import { expect, test } from "vitest";
import { call, serve } from "#app/_adapters/testing/served.ts";
import { database } from "#db/client.ts";
import { GET } from "./route.ts";

serve();

test("answers 503 and what failed when the database is gone", async () => {
  (await database()).close();
  const answer = await call(GET, "/api/health/ready");
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ title: "Not ready", checks: { database: "failed", disk: "ok" } });
});
