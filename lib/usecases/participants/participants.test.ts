import { deflateRawSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { auditEntry } from "#db/schema/organisation.ts";
import { columnMapping, participant, participantImport } from "#db/schema/participant.ts";
import { suggestMapping } from "#lib/domain/participants/suggest.ts";
import { besideEdition } from "#lib/usecases/testing/audited.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { type Secretariat, twoSecretariats } from "#lib/usecases/testing/secretariat.ts";
import { deleteParticipants } from "./delete.ts";
import { importParticipants } from "./import.ts";
import { previewParticipants } from "./preview.ts";
import { readParticipants } from "./read.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const headers = ["Navn", "Medlemstype", "Postnr", "Indmeldt", "Udmeldt", "Forpligtelse", "Seneste møde", "CPR"];
const rows = [
  ["Blåbær ApS", "Virksomhed", "8000", "01-02-2024", "", "Kontingent", "03-11-2026", "0101701234"],
  ["", "", "", "", "", "", "", ""],
  ["AU", "Universitet", "2100", "01-01-2020", "", "Kontrakt", "", ""],
  ["Fejl A/S", "Virksomhed", "2101", "31-02-2024", "", "Kontingent", "", ""],
  ["Væk A/S", "Virksomhed", "4000", "01-01-2020", "30-06-2025", "Kontingent", "", ""],
  ["Ukendt", "Krydderurt", "SE-211 20", "01-01-2021", "", "Nej", "", ""],
];
const sheet = utf8([headers, ...rows].map((row) => row.join(";")).join("\n"));
const mapping = suggestMapping(headers);
const asked = { slug: "egen", bytes: sheet };

const counts = async ({ database }: Secretariat["lead"]) => ({
  participants: await database.reader.$count(participant),
  imports: await database.reader.$count(participantImport),
  mappings: await database.reader.$count(columnMapping),
  audited: await database.reader.$count(auditEntry, besideEdition),
});
const nothing = { participants: 0, imports: 0, mappings: 0, audited: 0 };

describe("a preview", () => {
  test("maps by the headers' words, names every faulty row and unknown word, and keeps nothing", async () => {
    const { own } = await twoSecretariats();
    expect(await previewParticipants(own.member, asked)).toMatchObject({
      ok: true,
      value: {
        ...{ headers, mapping, mappedBy: "words", participants: 3, blank: 1, faultyRows: 2, faultCount: 3 },
        sample: [rows[0], rows[2], rows[3]],
        faults: [
          { row: 5, column: "Postnr", code: "unknown-postcode", value: "2101" },
          { row: 5, column: "Indmeldt", code: "no-date", value: "31-02-2024" },
          { row: 7, column: "Medlemstype", code: "unknown-word", value: "Krydderurt" },
        ],
        unknown: { type: [{ word: "Krydderurt", count: 1 }], commitment: [] },
      },
    });
    expect(await counts(own.member)).toEqual(nothing);
  });

  test("reads a spreadsheet the same, and by the mapping that is given", async () => {
    const { own } = await twoSecretariats();
    const bytes = await writeXlsx({ sheets: [{ name: "Medlemmer", rows: [headers, ...rows] }] });
    const given = { ...mapping, types: { ...mapping.types, krydderurt: "other" }, columns: { ...mapping.columns, postcode: undefined } };
    expect(await previewParticipants(own.member, { slug: "egen", bytes, mapping: given })).toMatchObject({
      value: { mappedBy: "caller", participants: 4, faultyRows: 1, unknown: { type: [] } },
    });
  });

  test("refuses a mapping that is none", async () => {
    const { own } = await twoSecretariats();
    const outcome = await previewParticipants(own.member, { ...asked, mapping: { ...mapping, types: { x: "krydderurt" } } });
    expect(outcome).toMatchObject({ code: "invalid", faults: [{ path: "/mapping/types/x" }] });
  });

  test.each<[string, Uint8Array, string]>([
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "sheet-not-a-table"],
    ["an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "sheet-old-workbook"],
    ["nothing", new Uint8Array(), "sheet-empty"],
    ["more than 25 MB", new Uint8Array(25 * 2 ** 20 + 1), "sheet-too-large"],
    ["a zip bomb", bomb(), "sheet-unpacks-too-large"],
  ])("refuses %s", async (_, bytes, code) => {
    const { own } = await twoSecretariats();
    expect(await previewParticipants(own.member, { slug: "egen", bytes })).toEqual({ ok: false, code });
    expect(await importParticipants(own.member, { slug: "egen", bytes, mapping, without: 0 })).toEqual({ ok: false, code });
    expect(await counts(own.member)).toEqual(nothing);
  });
});

/** A workbook of a few hundred kilobytes whose one part unpacks to more than is taken. */
function bomb(): Uint8Array {
  const size = 120 * 2 ** 20;
  const [name, data] = [Buffer.from("xl/workbook.xml"), deflateRawSync(Buffer.alloc(size, 0x20))];
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(size, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return Buffer.concat([local, name, data, central, name, end]);
}

describe("an import", () => {
  test("keeps the mapped fields of the rows without fault and nothing else of the sheet", async () => {
    const { own, database } = await twoSecretariats();
    expect(await importParticipants(own.member, { ...asked, mapping, without: 2 })).toEqual({ ok: true, value: { participants: 3 } });
    const none = { commitmentEvidence: null, left: null, lastContact: null };
    expect(await database.reader.select().from(participant).orderBy(participant.row)).toMatchObject([
      { ...none, row: 2, type: "company", postcode: "8000", joined: "2024-02-01", commitment: "fee", lastContact: "2026-11-03" },
      { ...none, row: 4, type: "research", postcode: "2100", joined: "2020-01-01", commitment: "contract" },
      { row: 6, type: "company", postcode: "4000", left: "2025-06-30" },
    ]);
    const everything = JSON.stringify(
      await Promise.all([participant, participantImport, columnMapping, auditEntry].map((table) => database.reader.select().from(table))),
    );
    for (const unmapped of ["Blåbær", "0101701234"]) expect(everything).not.toContain(unmapped);
    expect(await database.reader.select().from(auditEntry).where(besideEdition)).toMatchObject([
      { action: "participants.import", organisationId: own.id, detail: { done: "imported", rows: 3, without: 2 } },
    ]);
    expect(await readParticipants(own.reader, { slug: "egen" })).toMatchObject({
      value: {
        can: { import: false },
        list: {
          ...{ present: 2, committed: 2, imported: { at: "2026-11-23T12:00:00.000Z", by: "member", rows: 3 }, elsewhere: 0, unplaced: 0 },
          types: expect.arrayContaining([
            { type: "company", count: 1 },
            { type: "research", count: 1 },
          ]),
          regions: expect.arrayContaining([
            expect.objectContaining({ id: "midtjylland", count: 1 }),
            expect.objectContaining({ id: "hovedstaden", count: 1 }),
          ]),
        },
      },
    });
  });

  test("counts by the regions of the day: Østdanmark from 2027", async () => {
    const { own } = await twoSecretariats(new Date("2027-01-01T12:00:00Z"));
    await importParticipants(own.member, { ...asked, mapping, without: 2 });
    const read = await readParticipants(own.member, { slug: "egen" });
    const regions = read.ok ? read.value.list?.regions.map(({ id, count }) => [id, count]) : [];
    expect(regions).toEqual([
      ["oestdanmark", 1],
      ["syddanmark", 0],
      ["midtjylland", 1],
      ["nordjylland", 0],
    ]);
  });

  test("remembers how such a sheet is read, for its own organisation only", async () => {
    const { own, other } = await twoSecretariats();
    const taught = { ...mapping, types: { ...mapping.types, krydderurt: "other" as const } };
    await importParticipants(own.member, { ...asked, mapping: taught, without: 1 });
    expect(await previewParticipants(own.lead, asked)).toMatchObject({ value: { mappedBy: "memory", mapping: taught, faultyRows: 1 } });
    expect(await previewParticipants(other.lead, { ...asked, slug: "anden" })).toMatchObject({
      value: { mappedBy: "words", faultyRows: 2 },
    });
  });

  test("replaces the list before, and another organisation's stays", async () => {
    const { own, other, database } = await twoSecretariats();
    await importParticipants(other.member, { ...asked, slug: "anden", mapping, without: 2 });
    for (let times = 0; times < 2; times++) await importParticipants(own.member, { ...asked, mapping, without: 2 });
    expect(await database.reader.$count(participant, eq(participant.organisationId, own.id))).toBe(3);
    expect(await deleteParticipants(own.member, { slug: "egen" })).toMatchObject({ ok: true });
    expect(await deleteParticipants(own.member, { slug: "egen" })).toEqual({ ok: false, code: "not-found" });
    expect(await database.reader.select({ of: participant.organisationId }).from(participant)).toEqual(Array(3).fill({ of: other.id }));
    expect(await readParticipants(own.member, { slug: "egen" })).toMatchObject({ value: { list: null } });
  });

  test("takes a long list", async () => {
    const { own, database } = await twoSecretariats();
    const long = utf8(`Type;Postnr\n${"Virksomhed;8000\n".repeat(2500)}`);
    const outcome = await importParticipants(own.member, {
      slug: "egen",
      bytes: long,
      mapping: suggestMapping(["Type", "Postnr"]),
      without: 0,
    });
    expect(outcome).toMatchObject({ value: { participants: 2500 } });
    expect(await database.reader.$count(participant)).toBe(2500);
  });

  test.each([
    ["another number of faulty rows than was seen", { without: 1 }, "sheet-differs"],
    [
      "no row without fault",
      { bytes: utf8("Medlemstype;Postnr\nx;1\n"), mapping: suggestMapping(["Medlemstype", "Postnr"]), without: 1 },
      "sheet-without-participants",
    ],
  ])("is refused with %s, and what was there stays", async (_, change, code) => {
    const { own } = await twoSecretariats();
    await importParticipants(own.member, { ...asked, mapping, without: 2 });
    const before = await counts(own.member);
    expect(await importParticipants(own.member, { ...asked, mapping, ...change })).toEqual({ ok: false, code });
    expect(await counts(own.member)).toEqual(before);
  });

  test("is refused from others, as what is not there, and from readers", async () => {
    const { own, other, database } = await twoSecretariats();
    const { everybody } = callersOn(database);
    for (const [caller, code] of [
      [other.lead, "not-found"],
      [own.reader, "forbidden"],
      [everybody, "forbidden"],
    ] as const) {
      expect(await previewParticipants(caller, asked)).toEqual({ ok: false, code });
      expect(await importParticipants(caller, { ...asked, mapping, without: 2 })).toEqual({ ok: false, code });
      expect(await deleteParticipants(caller, { slug: "egen" })).toEqual({ ok: false, code });
    }
    expect(await readParticipants(other.lead, { slug: "egen" })).toEqual({ ok: false, code: "not-found" });
    expect(await counts(own.member)).toEqual(nothing);
  });
});
