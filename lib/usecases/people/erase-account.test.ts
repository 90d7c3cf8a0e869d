import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { account, passkey, person, session, twoFactor, verification } from "#db/schema/identity.ts";
import { job } from "#db/schema/job.ts";
import { auditEntry, invitation, membership, programmeRole, token } from "#db/schema/organisation.ts";
import { newDatabase } from "#db/testing/database.ts";
import { signIn } from "#lib/platform/mail/testing/letters.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { eraseAccount } from "./erase-account.ts";
import { anOrganisation, somebody } from "./testing/persons.ts";

const at = { createdAt: noon, updatedAt: noon };

async function passkeyOf(database: Database, userId: string) {
  const values = { id: userId, userId, publicKey: "x", credentialID: userId, counter: 0, deviceType: "x", backedUp: false };
  await database.write((writer) => writer.insert(passkey).values(values));
}

/** Everything that a database can hold of a person. */
async function rowsOf(database: Database, { id, email }: { id: string; email: string }) {
  await passkeyOf(database, id);
  await database.write(async (writer) => {
    await writer.insert(account).values({ id, accountId: id, providerId: "credential", userId: id, password: "x", ...at });
    await writer.insert(twoFactor).values({ id, secret: "x", backupCodes: "x", userId: id, verified: true });
    await writer.insert(token).values({ id, personId: id, label: "CRM", hash: id, createdAt: noon });
    await writer.insert(verification).values([
      { id: `${id}-reset`, identifier: "reset-password:x", value: id, expiresAt: noon, ...at },
      { id: `${id}-link`, identifier: "magic-link:x", value: JSON.stringify({ type: "magic-link", email }), expiresAt: noon, ...at },
    ]);
    await enqueue(writer, { kind: "mail", key: id, payload: { ...signIn, to: email }, runAt: noon });
    await enqueue(writer, { kind: "password-reset", key: id, payload: { email }, runAt: noon });
  });
}

const holding = { session, account, passkey, twoFactor, token, verification, job, membership, programmeRole } as const;
const countsIn = async ({ reader }: Database) =>
  Object.fromEntries(await Promise.all(Object.entries(holding).map(async ([name, table]) => [name, await reader.$count(table)])));

describe("erasing an account", () => {
  test("leaves nothing of the person but an id, and others as they were", async () => {
    const database = await newDatabase();
    const organisation = await anOrganisation(database);
    const bo = await somebody(database, { in: [[organisation, "lead"]] });
    await rowsOf(database, bo);
    const before = await countsIn(database);
    const anna = await somebody(database, { email: "anna@guld.example", strong: true, in: [[organisation, "lead"]], at: ["analyst"] });
    await rowsOf(database, anna);
    const invited = { organisationId: organisation, role: "member" as const, invitedBy: bo.id, invitedAt: noon, expiresAt: noon };
    await database.write((writer) =>
      writer.insert(invitation).values([
        { ...invited, id: "accepted", email: anna.email, secretHash: "1", acceptedBy: anna.id, acceptedAt: noon },
        { ...invited, id: "open", email: anna.email, secretHash: "2" },
      ]),
    );

    expect(await eraseAccount(anna.caller, {})).toEqual({ ok: true, value: {} });
    expect(await countsIn(database)).toEqual(before);
    const [row] = await database.reader.select().from(person).where(eq(person.id, anna.id));
    expect(row).toMatchObject({
      name: "",
      erasedAt: noon,
      emailVerified: false,
      email: expect.stringMatching(/^[0-9a-f-]+@erased\.invalid$/),
    });
    const left = await Promise.all(
      [person, invitation, auditEntry, verification, job].map((table) => database.reader.select().from(table)),
    );
    expect(JSON.stringify(left)).not.toMatch(/anna|Anna@/);
    expect(await database.reader.select().from(invitation)).toMatchObject([{ id: "accepted", acceptedBy: anna.id }]);
    expect(await database.reader.select().from(auditEntry)).toMatchObject([{ action: "account.erase", personId: anna.id }]);
  });

  test("is refused while nobody else leads an organisation, and then nothing is changed", async () => {
    const database = await newDatabase();
    const [shared, own] = [await anOrganisation(database), await anOrganisation(database)];
    const anna = await somebody(database, {
      in: [
        [shared, "lead"],
        [own, "lead"],
      ],
    });
    await somebody(database, {
      in: [
        [shared, "lead"],
        [own, "member"],
      ],
    });
    const before = await countsIn(database);
    expect(await eraseAccount(anna.caller, {})).toEqual({ ok: false, code: "only-lead" });
    expect(await countsIn(database)).toEqual(before);
    expect(await database.reader.$count(auditEntry)).toBe(0);
    await database.write((writer) => writer.update(membership).set({ role: "member" }).where(eq(membership.organisationId, own)));
    expect(await eraseAccount(anna.caller, {})).toMatchObject({ ok: true });
  });

  test("is not held up by an organisation that is about to be deleted", async () => {
    const database = await newDatabase();
    const { caller } = await somebody(database, { in: [[await anOrganisation(database, noon), "lead"]] });
    expect(await eraseAccount(caller, {})).toMatchObject({ ok: true });
  });

  test("needs the stronger way where there is one", async () => {
    const database = await newDatabase();
    const anna = await somebody(database);
    await passkeyOf(database, anna.id);
    expect(await eraseAccount(anna.caller, {})).toEqual({ ok: false, code: "step-up-first" });
    expect(await database.reader.$count(passkey)).toBe(1);
  });

  test("is for people", async () => {
    const { everybody, server } = callersOn(await newDatabase());
    for (const caller of [everybody, server]) expect(await eraseAccount(caller, {})).toEqual({ ok: false, code: "forbidden" });
  });

  test("of the same address can be followed by a new account", async () => {
    const database = await newDatabase();
    const anna = await somebody(database, { email: "anna@guld.example" });
    await eraseAccount(anna.caller, {});
    await expect(somebody(database, { email: "anna@guld.example" })).resolves.toMatchObject({ email: "anna@guld.example" });
  });
});
