import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { database } from "#db/client.ts";
import { job } from "#db/schema/job.ts";
import { newDatabaseUrl } from "#db/testing/database.ts";
import { secret } from "#lib/platform/sign-in/testing/library.ts";
import { workOnce } from "#lib/usecases/jobs/worker.ts";
import { sendsPasswordReset } from "./reset-password.ts";
import { signIn } from "./sign-in.ts";
import { somebody } from "./testing/persons.ts";

beforeEach(async () => {
  vi.stubEnv("LOG_LEVEL", "silent");
  vi.stubEnv("AUTH_SECRET", secret);
  vi.stubEnv("DATABASE_URL", await newDatabaseUrl());
});

async function askFor(email: string): Promise<unknown> {
  const headers = { "Content-Type": "application/json", Origin: "http://localhost:3000", "X-Forwarded-For": "198.51.100.1" };
  const asked = { method: "POST", headers, body: JSON.stringify({ email }) };
  const answer = await (await signIn()).handler(new Request("http://localhost:3000/api/auth/request-password-reset", asked));
  return [answer.status, await answer.json()];
}

test("who asks for a new password leaves the same job whoever has the address; it sends a letter to somebody known only", async () => {
  const opened = await database();
  const { email } = await somebody(opened, { email: "anna@guld.example" });
  const known = await askFor("Anna@Guld.example");
  expect(await askFor("ingen@guld.example")).toEqual(known);
  const waiting = await opened.reader.select().from(job);
  expect(waiting.map(({ kind, payload }) => [kind, payload])).toEqual([
    ["password-reset", JSON.stringify({ email })],
    ["password-reset", JSON.stringify({ email: "ingen@guld.example" })],
  ]);
  const work = () => workOnce({ database: opened, clock: () => new Date(), handlers: { "password-reset": sendsPasswordReset } });
  expect([await work(), await work(), await work()]).toEqual(["done", "done", "idle"]);
  const letters = await opened.reader.select().from(job).where(eq(job.kind, "mail"));
  expect(letters.map(({ payload }) => JSON.parse(payload ?? "null"))).toMatchObject([{ to: email, template: "passwordReset" }]);
  expect(JSON.stringify(await opened.reader.select().from(job).where(eq(job.kind, "password-reset")))).not.toContain("@");
});
