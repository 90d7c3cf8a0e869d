import { expect, test } from "vitest";
import { person } from "#db/schema/identity.ts";
import { token } from "#db/schema/organisation.ts";
import { newDatabase } from "#db/testing/database.ts";
import { actorOf, hashOf } from "#lib/usecases/people/actor.ts";
import { everything, lastEntry } from "#lib/usecases/team/testing/team.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { personOn } from "#lib/usecases/testing/people.ts";
import { issueToken } from "./issue.ts";

test("a token is given once, its hash is kept, and it lets its person in", async () => {
  const database = await newDatabase();
  const owner = await personOn(database, "Anna");
  const [row] = await database.reader.select().from(person);
  const issued = await issueToken(callersOn(database).server, { email: row?.email.toUpperCase(), label: "CRM" });
  const secret = issued.ok ? issued.value.token : "";
  expect(secret).toMatch(/^klk_[\w-]{43}$/);
  const kept = await database.reader.select().from(token);
  expect(kept).toMatchObject([{ hash: hashOf(secret), label: "CRM", personId: owner.actor.id }]);
  expect(JSON.stringify(kept)).not.toContain(secret);
  expect(await lastEntry(database)).toMatchObject({ action: "token.issue", subject: owner.actor.id, personId: null });
  const signs = await actorOf(database, new Headers({ Authorization: `Bearer ${secret}` }), noon);
  expect(signs).toMatchObject({ by: "token", actor: { id: owner.actor.id, strong: false } });
});

test("a token is for who has an account, and issued by the server only", async () => {
  const database = await newDatabase();
  const owner = await personOn(database, "Anna");
  const before = await everything(database);
  const { server } = callersOn(database);
  expect(await issueToken(server, { email: "nobody@klynge.example", label: "CRM" })).toEqual({ ok: false, code: "no-account" });
  expect(await issueToken(server, { email: "nobody", label: " " })).toMatchObject({
    code: "invalid",
    faults: [{ path: "/email" }, { path: "/label" }],
  });
  expect(await issueToken(owner, { email: "a@b.dk", label: "CRM" })).toEqual({ ok: false, code: "forbidden" });
  expect(await everything(database)).toEqual(before);
});
