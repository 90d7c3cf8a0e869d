import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readSheet, sheetLimits } from "./spreadsheet.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark = true) => Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le");
const latin1 = (text: string) => Buffer.from(text, "latin1");
const table = (headers: string[], ...rows: string[][]) => ({ ok: true, value: { headers, rows } });
const refused = (code: string) => ({ ok: false, code });

describe("text files", () => {
  const text = "Navn;Postnr;Ort\nBlåbær ApS;2100;Købmager é\n";
  const expected = table(["Navn", "Postnr", "Ort"], ["Blåbær ApS", "2100", "Købmager é"]);

  it.each<[string, Uint8Array]>([
    ["UTF-8", utf8(text)],
    ["UTF-8 with a mark", utf8(`\uFEFF${text}`)],
    ["UTF-16 with a mark", utf16(text)],
    ["UTF-16 without a mark", utf16(text, false)],
    ["UTF-16 the other way round", utf16(text).swap16()],
    ["Windows-1252", latin1(text)],
  ])("in %s are read", async (_, bytes) => {
    expect(await readSheet(bytes)).toEqual(expected);
  });

  it("in Windows-1252 keep the characters that Latin-1 has not", async () => {
    expect(await readSheet(Uint8Array.of(0x61, 0x0a, 0x80, 0xe5))).toEqual(table(["a"], ["€å"]));
  });

  it.each([
    ["semicolons", "a;b\n1,5;2", [["1,5", "2"]]],
    ["commas", 'a,b\n"1,5",2', [["1,5", "2"]]],
    ["tabs", "a\tb\n1;5\t2", [["1;5", "2"]]],
    ["CRLF", "a;b\r\n1;2\r\n", [["1", "2"]]],
    ["old Mac line ends", "a;b\r1;2\r", [["1", "2"]]],
    ["a first line that names the separator", "sep=,\r\na,b\r\n1,2\r\n", [["1", "2"]]],
    ["quotes, separators and lines in a field", 'a;b\n"x;""y""\nz";2\n', [['x;"y"\nz', "2"]]],
    ["separators within quotes of the header left aside", '"a,,,";b\n1;2', [["1", "2"]]],
    [
      "blank rows in their places",
      "a;b\n1;2\n\n;\n3;4\n\n",
      [
        ["1", "2"],
        ["", ""],
        ["", ""],
        ["3", "4"],
      ],
    ],
    ["short rows filled up", "a;b\n1\n", [["1", ""]]],
  ])("with %s are read", async (_, text, rows) => {
    expect(await readSheet(utf8(text))).toMatchObject({ ok: true, value: { rows } });
  });

  it("have headers that can be told apart", async () => {
    expect(await readSheet(utf8("Dato;;Dato;Dato (2)\n1;2;3;4;5"))).toEqual(
      table(["Dato", "#2", "Dato (2)", "Dato (2) (2)", "#5"], ["1", "2", "3", "4", "5"]),
    );
  });

  it("keep every cell that was written quoted", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "æ", '"', ";", ",", "\t", "\n", "1") }).map((text) => `x${text}x`);
    const quote = (row: string[]) => row.map((text) => `"${text.replaceAll('"', '""')}"`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), fc.constantFrom(";", ",", "\t"), async (rows, separator) => {
        const text = [["h1", "h2"], ...rows].map((row) => quote(row).join(separator)).join("\r\n");
        expect(await readSheet(utf8(text))).toEqual(table(["h1", "h2"], ...rows));
      }),
    );
  });
});

const workbook = (rows: (string | number | boolean | Date | null)[][]) => writeXlsx({ sheets: [{ name: "Medlemmer", rows }] });

describe("workbooks", () => {
  it("are read with days as text and rows in their places", async () => {
    const bytes = await workbook([
      ["Navn", "Postnr", "Indmeldt", "Aktiv"],
      ["Blåbær & Søn", 800, new Date("2025-12-31T00:00:00Z"), true],
      [],
      ["B", "0800", new Date("2024-02-29T13:30:00Z"), null],
    ]);
    expect(await readSheet(bytes)).toEqual(
      table(
        ["Navn", "Postnr", "Indmeldt", "Aktiv"],
        ["Blåbær & Søn", "800", "2025-12-31", "true"],
        ["", "", "", ""],
        ["B", "0800", "2024-02-29", ""],
      ),
    );
  });

  it("may be an archive whose parts are stored, and may carry more than values", async () => {
    const parts = unzipSync(await workbook([["a"], ["1"]]));
    const bytes = zipSync({ ...parts, "xl/media/image1.png": new Uint8Array(1000) }, { level: 0 });
    expect(await readSheet(bytes)).toEqual(table(["a"], ["1"]));
  });

  it("are refused when they unpack to more than the limit, also when they state less", async () => {
    const parts = unzipSync(await workbook([["a"], ["1"]]));
    const bomb = zipSync({ ...parts, "xl/sharedStrings.xml": new Uint8Array(sheetLimits.unpacked) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await readSheet(bomb)).toEqual(refused("unpacks-too-large"));
    const lying = Buffer.from(bomb);
    for (let at = lying.indexOf("PK\u0001\u0002"); at >= 0; at = lying.indexOf("PK\u0001\u0002", at + 4)) lying.writeUInt32LE(10, at + 24);
    expect(await readSheet(lying)).toEqual(refused("unpacks-too-large"));
  });

  it("expand no entities", async () => {
    const parts = unzipSync(await workbook([["a"], ["1"]]));
    const [name = ""] = Object.keys(parts).filter((part) => part.startsWith("xl/worksheets/sheet"));
    const levels = Array.from({ length: 12 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`).join("");
    const xml = new TextDecoder().decode(parts[name]).replace(/<worksheet/, `<!DOCTYPE w [<!ENTITY e0 "ha">${levels}]><worksheet`);
    const read = await readSheet(
      zipSync({
        ...parts,
        [name]: strToU8(xml.replace("</sheetData>", '<row r="3"><c r="A3" t="str"><v>&e12;</v></c></row></sheetData>')),
      }),
    );
    expect(JSON.stringify(read).length).toBeLessThan(1000);
  });
});

describe("a file is refused", () => {
  const sheet = (rows: number, columns: number) => utf8(`${"h;".repeat(columns - 1)}h\n${"1\n".repeat(rows)}`);
  const few = { ...sheetLimits, rows: 3, columns: 4 };

  it.each<[string, string, Uint8Array | Promise<Uint8Array>]>([
    ["too-large", "more bytes than the limit", new Uint8Array(sheetLimits.bytes + 1)],
    ["old-workbook", "an .xls or a workbook with a password", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ["empty", "nothing", new Uint8Array(0)],
    ["empty", "blanks only", utf8(" \n;;\n")],
    ["empty", "an empty sheet", workbook([])],
    ["empty", "no headers in row 1", utf8(";\n1;2")],
    ["not-a-table", "a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ["not-a-table", "a PDF", utf8("%PDF-1.7\n1 0 obj")],
    ["not-a-table", "a web page", utf8("<!doctype html><table><tr><td>1")],
    ["not-a-table", "another archive", zipSync({ "readme.txt": strToU8("x") })],
    ["damaged", "half an archive", workbook([["a"], ["1"]]).then((bytes) => bytes.subarray(0, bytes.length / 2))],
    ["damaged", "a field that is never closed", utf8('a;b\n"1;2\n')],
    ["damaged", "an archive of nothing but its mark", utf8("PK")],
    ["damaged", "deflated nonsense in an archive", Buffer.from(zipSync({ "xl/workbook.xml": strToU8("x".repeat(99)) })).fill(0xff, 45, 47)],
    ["too-many-rows", "more rows than the limit", sheet(4, 2)],
    ["too-many-columns", "more columns than the limit", sheet(2, 5)],
    ["too-many-rows", "more rows in a workbook", workbook([["a"], ["1"], ["2"], ["3"], ["4"]])],
    ["too-many-columns", "more columns in a workbook", workbook([["a", "b", "c", "d", "e"]])],
  ])("%s: %s", async (code, _, bytes) => {
    expect(await readSheet(await bytes, few)).toEqual(refused(code));
  });

  it("never, when it just fits", async () => {
    expect(await readSheet(sheet(3, 4), few)).toMatchObject({ ok: true });
    expect(await readSheet(await workbook([["a", "b", "c", "d"], ["1"], ["2"], ["3"]]), few)).toMatchObject({ ok: true });
  });

  it("and nothing is thrown, whatever the bytes", async () => {
    const whole = Buffer.from(
      await workbook([
        ["a", "b"],
        ["1", "2"],
      ]),
    );
    const broken = fc.tuple(fc.nat(whole.length - 1), fc.nat(255)).map(([at, byte]) => {
      const copy = Buffer.from(whole);
      copy[at] = byte;
      return copy as Uint8Array;
    });
    const deflated = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.concat([utf8("PK\u0003\u0004"), deflateRawSync(bytes)]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(broken, fc.uint8Array({ maxLength: 300 }), deflated), async (bytes) => {
        expect(typeof (await readSheet(bytes)).ok).toBe("boolean");
      }),
    );
  });
});
