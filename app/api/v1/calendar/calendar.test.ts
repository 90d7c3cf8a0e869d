import { expect, test } from "vitest";
import { call, serve } from "#app/_adapters/testing/served.ts";
import { database } from "#db/client.ts";
import { person } from "#db/schema/identity.ts";
import { membership, organisation } from "#db/schema/organisation.ts";
import { calendarFeed } from "#db/schema/plan.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { GET } from "./[file]/route.ts";

serve();

async function someFeed(secret: string) {
  const at = new Date();
  await (await database()).write(async (writer) => {
    await writer.insert(organisation).values({ id: "guld", slug: "guld", name: "Klynge Guld", createdAt: at });
    const known = { email: "rie@prove.example", emailVerified: true, createdAt: at, updatedAt: at };
    await writer.insert(person).values({ id: "rie", name: "Rie", locale: "en", ...known });
    await writer.insert(membership).values({ organisationId: "guld", personId: "rie", role: "reader", joinedAt: at });
    await writer.insert(calendarFeed).values({ organisationId: "guld", personId: "rie", secretHash: hashOf(secret), renewedAt: at });
  });
}

const at = (file: string, init: RequestInit = {}) => call(GET, `/api/v1/calendar/${file}`, init, { file });

test("a calendar is served without a sign-in to whoever has its address, and is stored nowhere on the way", async () => {
  await someFeed("secret");
  const answer = await at("secret.ics");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
  expect(await answer.text()).toContain("X-WR-CALNAME:Plan of Klynge Guld\r\n");
  for (const file of ["secret", "secret.ics.ics", "Secret.ics", ".ics", "", `${hashOf("secret")}.ics`])
    expect([file, (await at(file)).status]).toEqual([file, 404]);
});
