import { describe, expect, test } from "vitest";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { newDatabase } from "#db/testing/database.ts";
import { small, smallRevision } from "#lib/domain/testing/small.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { listEditions } from "./list.ts";
import { publishEdition } from "./publish.ts";
import { readEdition } from "./read.ts";

async function withEditions(...documents: unknown[]) {
  const database = await newDatabase();
  const callers = callersOn(database);
  for (const document of documents) expect(await publishEdition(callers.server, document)).toMatchObject({ ok: true });
  return { database, ...callers };
}

const unpublished = { ok: false, code: "forbidden" };
const secret = smallRevision(3, { basis: "official", visibility: "members" });

describe("publishing an edition", () => {
  test("stores it as it came, with its digests", async () => {
    const shuffled = Object.fromEntries(Object.entries(small).reverse());
    const { database } = await withEditions(shuffled);
    const { visibility, basis, order, effectiveFrom } = small;
    expect(await database.reader.select().from(editionRevision)).toEqual([
      {
        ...{ editionId: "small", revision: 1, order, basis, visibility, effectiveFrom, ...digestsOf(small) },
        document: JSON.stringify(shuffled),
        publishedAt: noon,
      },
    ]);
  });

  test("is in the log, with what the server was at", async () => {
    const { database, server } = await withEditions(secret);
    await publishEdition(server, secret);
    const detail = { edition: "small", revision: 3, digest: digestsOf(secret).digest, visibility: "members", task: "test" };
    expect(await database.reader.select().from(auditEntry)).toMatchObject([
      { action: "edition.publish", personId: null, subject: "small", detail },
    ]);
  });

  test("is done once: the same again changes nothing", async () => {
    const { database, server } = await withEditions(small);
    const again = await publishEdition(server, Object.fromEntries(Object.entries(small).reverse()));
    expect(again).toEqual({
      ok: true,
      value: { id: "small", revision: 1, digest: digestsOf(small).digest, visibility: "public", isNew: false },
    });
    expect(await database.reader.$count(editionRevision)).toBe(1);
  });

  test("refuses other content under the same id and revision", async () => {
    const { database, server, everybody } = await withEditions(small);
    const changed = { ...small, title: { da: "Ny", en: "New" } };
    expect(await publishEdition(server, changed)).toEqual({ ok: false, code: "published-differently" });
    expect(await database.reader.$count(editionRevision)).toBe(1);
    expect(await readEdition(everybody, { id: "small" })).toMatchObject({ value: { text: JSON.stringify(small) } });
  });

  test("refuses other indicators as a revision, in whatever order, and takes them as an edition", async () => {
    const { database, server } = await withEditions(small);
    const reordered = smallRevision(2, { indicators: [...small.indicators].reverse() });
    const fewer = smallRevision(3, { indicators: small.indicators.slice(0, -1) });
    expect(await publishEdition(server, reordered)).toMatchObject({ ok: true });
    expect(await publishEdition(server, fewer)).toEqual({
      ok: false,
      code: "invalid",
      faults: [{ path: "/indicators", code: "other-indicators", params: { edition: "small", value: 2 } }],
    });
    expect(await database.reader.$count(editionRevision)).toBe(2);
    expect(await publishEdition(server, small)).toMatchObject({ ok: true, value: { isNew: false } });
    expect(await publishEdition(server, { ...fewer, id: "smaller" })).toMatchObject({ ok: true });
  });

  test("refuses a faulty document with every fault, and writes nothing", async () => {
    const { database, server } = await withEditions();
    const outcome = await publishEdition(server, { ...small, revision: 0, indicators: [{ ...small.indicators[0], weight: -1 }] });
    expect(outcome).toMatchObject({
      code: "invalid",
      faults: expect.arrayContaining([
        expect.objectContaining({ path: "/revision" }),
        expect.objectContaining({ path: "/indicators/0/weight" }),
      ]),
    });
    expect(await database.reader.$count(editionRevision)).toBe(0);
  });

  test("is not for the public", async () => {
    const { database, everybody } = await withEditions();
    expect(await publishEdition(everybody, small)).toEqual(unpublished);
    expect(await database.reader.$count(editionRevision)).toBe(0);
  });

  test("keeps a revision that does not say for whom from the public", async () => {
    const { visibility: _, ...silent } = small;
    const { everybody, server } = await withEditions(silent);
    expect(await readEdition(everybody, { id: "small" })).toEqual({ ok: false, code: "unknown-edition" });
    expect(await readEdition(server, { id: "small" })).toMatchObject({ ok: true });
  });
});

describe("reading an edition", () => {
  test("gives the newest revision, or the one asked for, as it was published", async () => {
    const second = smallRevision(2, { effectiveFrom: "2027-01-01" });
    const { everybody } = await withEditions(second, small);
    expect(await readEdition(everybody, { id: "small" })).toEqual({
      ok: true,
      value: { text: JSON.stringify(second), ...digestsOf(second) },
    });
    expect(await readEdition(everybody, { id: "small", revision: 1 })).toEqual({
      ok: true,
      value: { text: JSON.stringify(small), ...digestsOf(small) },
    });
  });

  test("says of what the public may not see only that it is not there", async () => {
    const { everybody, server } = await withEditions(small, secret);
    expect(await readEdition(everybody, { id: "small" })).toMatchObject({ value: { text: JSON.stringify(small) } });
    expect(await readEdition(everybody, { id: "small", revision: 3 })).toEqual({ ok: false, code: "unknown-revision" });
    expect(await readEdition(everybody, { id: "small", revision: 9 })).toEqual({ ok: false, code: "unknown-revision" });
    expect(await readEdition(everybody, { id: "other" })).toEqual({ ok: false, code: "unknown-edition" });
    expect(await readEdition(server, { id: "small" })).toMatchObject({ value: { text: JSON.stringify(secret) } });
  });

  test("refuses a revision that is no number of one", async () => {
    const { everybody } = await withEditions(small);
    expect(await readEdition(everybody, { id: "small", revision: 0 })).toMatchObject({ code: "invalid", faults: [{ path: "/revision" }] });
  });
});

describe("listing editions", () => {
  test("gives the newest revision of each that the caller may see, in the editions' order", async () => {
    const first = { ...small, id: "first", order: 0 };
    const { everybody, server } = await withEditions(small, smallRevision(2, { title: { da: "Ny", en: "New" } }), secret, first);
    const listed = await listEditions(everybody, {});
    expect(listed).toMatchObject({
      ok: true,
      value: [
        { id: "first", revision: 1, revisions: [1] },
        { id: "small", revision: 2, revisions: [2, 1], title: { da: "Ny", en: "New" }, basis: "indicative", effectiveFrom: "2026-01-01" },
      ],
    });
    expect(JSON.stringify(listed)).not.toContain("official");
    expect(await listEditions(server, {})).toMatchObject({
      value: [{ id: "first" }, { id: "small", revision: 3, basis: "official", revisions: [3, 2, 1], ...digestsOf(secret) }],
    });
  });

  test("is empty where nothing is public", async () => {
    const { everybody } = await withEditions(secret);
    expect(await listEditions(everybody, {})).toEqual({ ok: true, value: [] });
  });
});
