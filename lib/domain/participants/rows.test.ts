import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ColumnMapping, unknownWords } from "./mapping.ts";
import { Participant } from "./participant.ts";
import { readRows } from "./rows.ts";
import { suggestMapping } from "./suggest.ts";

const headers = ["Navn", "Medlemstype", "Postnr.", "Indmeldt", "Udmeldt", "Forpligtelse", "Dokumentation", "Seneste kontakt"];
const mapping = suggestMapping(headers);
const good = ["Blåbær ApS", "SMV", "2100 København Ø", "1. jan. 2020", "", "Kontingent", "Faktura 17", "03-04-2026"];
const known: Participant = {
  type: "company",
  postcode: "2100",
  joined: "2020-01-01",
  commitment: "fee",
  commitmentEvidence: "Faktura 17",
  lastContact: "2026-04-03",
};
const withCell = (header: string, value: string) => good.map((cell, at) => (headers[at] === header ? value : cell));

describe("a suggested mapping", () => {
  it("is a mapping", () => {
    expect(ColumnMapping.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
  });

  it.each([
    [
      "Danish headers",
      headers,
      {
        type: "Medlemstype",
        postcode: "Postnr.",
        joined: "Indmeldt",
        left: "Udmeldt",
        commitment: "Forpligtelse",
        commitmentEvidence: "Dokumentation",
        lastContact: "Seneste kontakt",
      },
    ],
    [
      "English headers",
      ["Name", "TYPE", "Zip code", "Country", "Member since", "Last meeting"],
      { type: "TYPE", postcode: "Zip code", country: "Country", joined: "Member since", lastContact: "Last meeting" },
    ],
    [
      "Podio's export",
      [
        "Created on",
        "Created by",
        "Navn",
        "Kategori",
        "Adresse - Postnummer",
        "Medlem siden - start",
        "Seneste møde",
        "Last edited on",
        "Tags",
      ],
      { type: "Kategori", postcode: "Adresse - Postnummer", joined: "Medlem siden - start", lastContact: "Seneste møde" },
    ],
    ["the surest of two", ["Type", "Medlemstype"], { type: "Medlemstype" }],
    ["headers that are only similar", ["Typenummer", "Oprettet", "constructor"], {}],
  ])("for %s", (_, given, columns) => {
    expect(suggestMapping(given).columns).toEqual(columns);
  });

  it("gives no word two meanings within one column, and knows none that may mean two things", () => {
    expect(Object.hasOwn(mapping.types, "videninstitution")).toBe(false);
    expect(Object.hasOwn(mapping.commitments, "ja")).toBe(false);
    expect(mapping.types["gts-institut"]).toBe("research");
    expect(mapping.commitments["letter of intent"]).toBe("declaration");
  });
});

describe("rows", () => {
  it("become participants, without anything from other columns", () => {
    expect(readRows(headers, [good], mapping)).toEqual({ participants: [known], faults: [], blank: 0 });
  });

  it("may be blank, or say nothing of a participant that is one all the same", () => {
    expect(readRows(headers, [headers.map(() => " "), ["Blåbær ApS"]], mapping)).toEqual({ participants: [{}], faults: [], blank: 1 });
  });

  it.each([
    ["Medlemstype", "Videninstitution", "unknown-word"],
    ["Medlemstype", "constructor", "unknown-word"],
    ["Forpligtelse", "Ja", "unknown-word"],
    ["Forpligtelse", "Kontingent; måske", "unknown-word"],
    ["Postnr.", "2101", "unknown-postcode"],
    ["Postnr.", "Odense", "not-a-postcode"],
    ["Indmeldt", "31-02-2025", "no-date"],
    ["Udmeldt", "ja", "no-date"],
    ["Udmeldt", "31-12-2019", "left-before-joined"],
    ["Seneste kontakt", "i går", "no-date"],
  ])("with %s %j are named by row and column", (column, value, code) => {
    const read = readRows(headers, [good, [""], withCell(column, value), good], mapping);
    expect(read).toEqual({ participants: [known, known], faults: [{ row: 4, column, code, value }], blank: 1 });
  });

  it("with several faults have all of them named, a long value cut short", () => {
    const row = withCell("Dokumentation", "x".repeat(501)).with(2, "?");
    expect(readRows(headers, [row], mapping).faults).toEqual([
      { row: 2, column: "Postnr.", code: "not-a-postcode", value: "?" },
      { row: 2, column: "Dokumentation", code: "too-long", value: `${"x".repeat(79)}…` },
    ]);
  });

  it("are not read when the mapping names a column that is not there", () => {
    const { columns } = mapping;
    expect(readRows(headers.slice(0, 7), [good], { ...mapping, columns })).toEqual({
      participants: [],
      faults: [{ row: 1, column: "Seneste kontakt", code: "no-such-column", value: "Seneste kontakt" }],
      blank: 0,
    });
  });

  it.each([
    ["Kontingent; Projekt", "fee"],
    ["Ingen, Projekt", "project"],
    ["Ingen", "none"],
    ["LOI.", "declaration"],
  ])("with the commitment %j are bound by %s", (text, commitment) => {
    expect(readRows(headers, [withCell("Forpligtelse", text)], mapping).participants).toEqual([{ ...known, commitment }]);
  });

  it("give blank and own words the meaning that a person gave them", () => {
    const own = { ...mapping, commitments: { ...mapping.commitments, "": "none" as const, guld: "fee" as const } };
    const rows = [withCell("Forpligtelse", ""), withCell("Forpligtelse", " GULD ")];
    expect(readRows(headers, rows, own).participants.map(({ commitment }) => commitment)).toEqual(["none", "fee"]);
    expect(readRows(headers, rows, mapping).faults.map(({ row, code }) => `${row} ${code}`)).toEqual(["3 unknown-word"]);
  });

  it("tell a foreign postcode by the column of the country", () => {
    const given = ["Postnr", "Land"];
    const rows = [
      ["5003", "Norge"],
      ["5000", "Danmark"],
      ["5000", ""],
      ["", "Sverige"],
      ["", "Danmark"],
    ];
    const postcodes = readRows(given, rows, suggestMapping(given)).participants.map(({ postcode }) => postcode);
    expect(postcodes).toEqual(["Norge-5003", "5000", "5000", "Sverige", undefined]);
  });

  it("are each a participant, a fault or blank, whatever they hold", () => {
    const cell = fc.oneof(fc.constantFrom("", "SMV", "2100", "SE-1", "46022", "1.1.2020", "Kontingent", "__proto__"), fc.string());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 8, maxLength: 8 })), (rows) => {
        const { participants, faults, blank } = readRows(headers, rows, mapping);
        expect(participants.length + blank + new Set(faults.map(({ row }) => row)).size).toBe(rows.length);
        for (const participant of participants) expect(Participant.safeParse(participant).success).toBe(true);
        for (const { row, column } of faults) expect(rows[row - 2]?.[headers.indexOf(column)]).toBeDefined();
      }),
    );
  });
});

it("words without a meaning are listed for a person, the most frequent first", () => {
  const rows = ["Ja", "Videninstitution", "SMV", "videninstitution ", ""].map((word) => withCell("Medlemstype", word));
  expect(unknownWords(headers, rows, mapping)).toEqual({
    type: [
      { word: "Videninstitution", count: 2 },
      { word: "Ja", count: 1 },
    ],
    commitment: [],
  });
});
