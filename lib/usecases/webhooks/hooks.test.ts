import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { membership } from "#db/schema/organisation.ts";
import { webhookSecret } from "#db/schema/webhook.ts";
import { isHookAddress } from "#lib/domain/webhook/schema.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { again, atCed, lastEntry, someTeam } from "#lib/usecases/team/testing/team.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { deleteOrganisation } from "../organisations/delete.ts";
import { addHook } from "./add.ts";
import { deleteHook, renewHookSecret, switchHook } from "./change.ts";
import { readHooks } from "./read.ts";
import { secretsOf } from "./secrets.ts";
import { testHook } from "./send-test.ts";
import { added, address, all, bodies } from "./testing/hooks.ts";

vi.stubEnv("AUTH_SECRET", "a secret of the tests' own, long enough");

const refused = (code: string) => ({ ok: false, code });
const later = (caller: Caller, hours: number): Caller => ({ ...caller, clock: () => new Date(noon.getTime() + hours * 60 * 60 * 1000) });

test("an address is https, by a public name, and nothing else", () => {
  const fine = ["https://a.dk", "https://crm.klynge.dk/modtag?nr=1", "HTTPS://CRM.KLYNGE.DK/", "https://hooks.klynge.example:443/x"];
  expect(fine.filter((text) => !isHookAddress(text))).toEqual([]);
  const wrong = [
    ...["http://a.dk", "ftp://a.dk", "https://a.dk:8443", "https://u:p@a.dk", "https://u@a.dk", "https://a.dk#x", "https://", "a.dk", ""],
    ...["https://localhost", "https://a.localhost", "https://intranet", "https://a.local", "https://db.internal", "https://router.lan."],
    ...[
      "https://127.0.0.1",
      "https://10.1",
      "https://2130706433",
      "https://0x7f.1",
      "https://017700000001",
      "https://[::1]/",
      "https://8.8.8.8",
    ],
    ...["javascript:alert(1)", "https://a.arpa", "file:///etc/passwd"],
  ];
  expect(wrong.filter(isHookAddress)).toEqual([]);
});

describe("a hook", () => {
  test("is added by a lead with a secret that is told once and kept encrypted", async () => {
    const { database, lead, slug, id: organisation } = await someTeam();
    const { id, secret } = await added(lead, { slug, address: "https://CRM.klynge.example/modtag", events: ["result.submitted"] });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await lastEntry(database)).toMatchObject({
      ...{ action: "webhook.change", organisationId: organisation, subject: id, detail: { did: "added" }, personId: lead.actor.id },
    });
    const shown = await readHooks(lead, { slug });
    const hook = { id, address, events: ["result.submitted"], offBecause: null, failingSince: null, secretSince: noon.toISOString() };
    expect(shown).toEqual({ ok: true, value: { hooks: [{ ...hook, deliveries: [] }], most: 5 } });
    expect(JSON.stringify([shown, await database.reader.select().from(webhookSecret)])).not.toContain(secret.slice(6, 30));
    expect(await secretsOf(database.reader, id, noon)).toEqual([secret]);
  });

  test("gets a new secret, beside which the old one signs for a day", async () => {
    const { database, lead, slug } = await someTeam();
    const { id, secret } = await added(lead, { slug });
    const renewed = await renewHookSecret(lead, { slug, id });
    if (!renewed.ok) throw new Error(renewed.code);
    const at = (hours: number) => secretsOf(database.reader, id, later(lead, hours).clock());
    expect(await at(23)).toEqual([renewed.value.secret, secret]);
    expect(await at(24)).toEqual([renewed.value.secret]);
    const third = await renewHookSecret(lead, { slug, id });
    expect(await at(1)).toEqual([third.ok && third.value.secret, renewed.value.secret]);
    vi.stubEnv("AUTH_SECRET", "another secret of the tests' own, long enough");
    expect(await at(1)).toEqual([]);
    vi.stubEnv("AUTH_SECRET", "a secret of the tests' own, long enough");
  });

  test("is switched off and on, tested and deleted", async () => {
    const { database, lead, slug } = await someTeam();
    const { id } = await added(lead, { slug });
    const hook = async () => {
      const shown = await readHooks(lead, { slug });
      return shown.ok ? shown.value.hooks[0] : undefined;
    };
    expect(await switchHook(lead, { slug, id, on: false })).toEqual({ ok: true, value: null });
    expect(await hook()).toMatchObject({ offBecause: "person" });
    expect(await switchHook(lead, { slug, id, on: true })).toMatchObject({ ok: true });
    expect(await hook()).toMatchObject({ offBecause: null });
    expect(await testHook(lead, { slug, id })).toEqual({ ok: true, value: null });
    expect(await bodies(database)).toMatchObject([{ type: "webhook.test", data: {} }]);
    expect(await hook()).toMatchObject({ deliveries: [{ type: "webhook.test", outcome: "waiting", attempts: 0, at: noon.toISOString() }] });
    expect(await lastEntry(database)).toMatchObject({ detail: { did: "tested" } });
    expect(await deleteHook(lead, { slug, id })).toEqual({ ok: true, value: null });
    expect(await hook()).toBeUndefined();
    expect(await bodies(database)).toEqual([]);
    expect(await lastEntry(database)).toMatchObject({ action: "webhook.change", subject: id, detail: { did: "deleted" } });
  });

  test("of the programme is CED's administrators', and tells of labels alone", async () => {
    const { database, lead, slug } = await someTeam();
    const admin = await atCed(database, "Ada", "admin");
    await added(lead, { slug });
    const { id } = await added(admin);
    expect(await readHooks(admin, {})).toMatchObject({ value: { hooks: [{ id, address }] } });
    expect(await addHook(admin, { address, events: ["result.submitted"] })).toMatchObject({
      code: "invalid",
      faults: [{ path: "/events" }],
    });
    expect(await switchHook(admin, { id, on: false })).toMatchObject({ ok: true });
    expect(await lastEntry(database)).toMatchObject({ organisationId: null, subject: id });
    expect(await readHooks(lead, { slug })).toMatchObject({ value: { hooks: [{ offBecause: null }] } });
  });
});

describe("a hook is not changed", () => {
  test("by anybody else: another role, another organisation, CED's others, the public", async () => {
    const team = await someTeam();
    const { database, lead, member, reader, stranger, slug, other } = team;
    const [admin, bo] = [await atCed(database, "Ada", "admin"), await atCed(database, "Bo", "benchmarker", "analyst", "steering")];
    const [{ id }, { id: ofCed }] = [await added(lead, { slug }), await added(admin)];
    const before = await all(database);
    const verbs: ((caller: Caller, hook: { slug?: string; id: string }) => Promise<{ ok: boolean }>)[] = [
      (caller, { slug: at }) => readHooks(caller, { slug: at }),
      (caller, { slug: at }) => addHook(caller, { slug: at, address, events: ["label.changed"] }),
      (caller, hook) => switchHook(caller, { ...hook, on: false }),
      ...[renewHookSecret, deleteHook, testHook],
    ];
    const asked = async (caller: Caller, hook: { slug?: string; id: string }) => Promise.all(verbs.map((verb) => verb(caller, hook)));
    const is = (code: string) => verbs.map(() => refused(code));
    for (const caller of [member, reader, callersOn(database).everybody, bo])
      expect(await asked(caller, { slug, id })).toEqual(is("forbidden"));
    for (const caller of [stranger, admin]) expect(await asked(caller, { slug, id })).toEqual(is("not-found"));
    for (const caller of [member, bo]) expect(await asked(caller, { id: ofCed })).toEqual(is("forbidden"));
    expect(await asked(lead, { id: ofCed })).toEqual(is("not-found"));
    // The id of another's hook under the own address.
    const ofOne = async (caller: Caller, hook: { slug?: string; id: string }) =>
      Promise.all([
        switchHook(caller, { ...hook, on: false }),
        ...[renewHookSecret, deleteHook, testHook].map((verb) => verb(caller, hook)),
      ]);
    expect(await ofOne(stranger, { slug: other, id })).toEqual(is("not-found").slice(2));
    expect(await ofOne(admin, { id })).toEqual(is("not-found").slice(2));
    expect(await all(database)).toEqual(before);
    // Who led when the request began, and no more.
    await database.write((writer) => writer.delete(membership).where(eq(membership.personId, lead.actor.id)));
    const then = await all(database);
    expect((await asked(lead, { slug, id })).slice(1)).toEqual(is("not-found").slice(1));
    expect(await all(database)).toEqual(then);
  });

  test("to what it cannot be, nor to more than five, nor tested at will, nor while its organisation goes", async () => {
    const { database, lead, slug } = await someTeam();
    const { id } = await added(lead, { slug });
    const wrong = await addHook(lead, { slug, address: "https://10.0.0.1/", events: [] });
    expect(wrong).toMatchObject({
      code: "invalid",
      faults: [
        { path: "/address", code: "no-hook-address" },
        { path: "/events", code: "empty" },
      ],
    });
    for (let count = 0; count < 10; count += 1) expect(await testHook(lead, { slug, id })).toMatchObject({ ok: true });
    for (let count = 1; count < 5; count += 1) await added(lead, { slug });
    const before = await all(database);
    expect(await testHook(lead, { slug, id })).toEqual(refused("too-many-tests"));
    expect(await addHook(lead, { slug, address, events: ["label.changed"] })).toEqual(refused("too-many-hooks"));
    expect(await switchHook(lead, { slug, id: "none", on: true })).toEqual(refused("not-found"));
    expect(await all(database)).toEqual(before);
    expect(await testHook(later(lead, 1.1), { slug, id })).toMatchObject({ ok: true });
    await deleteOrganisation(lead, { slug, name: "Klynge Prøve" });
    expect(await readHooks(await again(lead), { slug })).toEqual(refused("not-found"));
    expect(await testHook(await again(later(lead, 3) as typeof lead), { slug, id })).toEqual(refused("not-found"));
  });
});
