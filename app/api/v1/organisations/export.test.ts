import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, test, vi } from "vitest";
import { call, serve } from "#app/_adapters/testing/served.ts";
import { database } from "#db/client.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { organisationOn, personOn } from "#lib/usecases/testing/people.ts";
import * as route from "./[organisation]/export/route.ts";

serve(currentEdition);
const files = join(tmpdir(), `klyngeklar-${randomUUID()}`);
vi.stubEnv("FILES_URL", pathToFileURL(files).href);
afterAll(() => rm(files, { recursive: true, force: true }));

/** Asks for the export as somebody with a role in the organisation. */
async function ask(role: "lead" | "member", of: "own" | "other" = "own"): Promise<Response> {
  const opened = await database();
  const [own, other] = [await organisationOn(opened), await organisationOn(opened)];
  const { actor } = await personOn(opened, role, [[own, role]]);
  const secret = `klk_${randomUUID()}`;
  await opened.write((writer) =>
    writer.run(
      `insert into token (id, person_id, label, hash, created_at, last_used_at, revoked_at) values ('${randomUUID()}', '${actor.id}', 'test', '${hashOf(secret)}', 1, null, null)`,
    ),
  );
  const slug = `prove-${of === "own" ? own : other}`;
  return call(
    route.GET,
    `/api/v1/organisations/${slug}/export`,
    { headers: { Authorization: `Bearer ${secret}` } },
    { organisation: slug },
  );
}

describe("GET /api/v1/organisations/{organisation}/export", () => {
  test("gives a lead the archive as a file", async () => {
    const answer = await ask("lead");
    expect(answer.headers.get("Content-Type")).toBe("application/zip");
    expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment; filename="prove-[\w-]+\.zip"$/);
    expect(Object.keys(unzipSync(new Uint8Array(await answer.arrayBuffer())))).toEqual(["data.json", "manifest.json"]);
  });

  test("is not there for anybody else", async () => {
    for (const answer of [await ask("member"), await ask("lead", "other"), await call(route.GET, "/x", {}, { organisation: "x" })])
      expect(answer.status).toBe(404);
  });
});
