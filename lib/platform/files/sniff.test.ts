import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { mostBytes, sniff } from "./sniff.ts";

/** An office document as far as its type goes: the part that says what it is. */
function office(type: string): Uint8Array {
  const part = `<Override PartName="/main.xml" ContentType="${type}.main+xml"/>`;
  return zipSync({ "[Content_Types].xml": strToU8(`<?xml version="1.0"?><Types>${part}</Types>`), "main.xml": strToU8("<x/>") });
}
const ooxml = "application/vnd.openxmlformats-officedocument.";
const docx = office(`${ooxml}wordprocessingml.document`);
const docm = office("application/vnd.ms-word.document.macroEnabled");
const odt = zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }], "content.xml": strToU8("<x/>") });
const pdf = strToU8("%PDF-1.7\n%âãÏÓ\n1 0 obj");
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]);
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

describe("sniffing", () => {
  test.each<[string, Uint8Array, string]>([
    ["referat.pdf", pdf, "application/pdf"],
    ["picture.png", png, "image/png"],
    ["photo.JPEG", jpeg, "image/jpeg"],
    ["strategi.docx", docx, `${ooxml}wordprocessingml.document`],
    ["ark.xlsx", office(`${ooxml}spreadsheetml.sheet`), `${ooxml}spreadsheetml.sheet`],
    ["plan.odt", odt, "application/vnd.oasis.opendocument.text"],
    ["medlemmer.csv", strToU8("Navn;Postnr\r\nØrsted;2820\r\n"), "text/csv"],
    ["older.csv", new Uint8Array([0xd8, 0x72, 0x73, 0x74, 0x65, 0x64, 0x3b, 0x31]), "text/csv"],
    ["with a mark.csv", strToU8("\ufeffNavn;By"), "text/csv"],
    ["MZ.csv", strToU8("MZ;BM\n1;2\n"), "text/csv"],
    ["BM.csv", strToU8("BM;MZ\n1;2\n"), "text/csv"],
    ["noter.TXT", strToU8("Tak for i går"), "text/plain"],
  ])("takes %s", async (name, bytes, mediaType) => {
    expect(await sniff(bytes, name)).toMatchObject({ mediaType });
  });

  test.each<[string, Uint8Array, string]>([
    ["nothing.txt", new Uint8Array(), "file-empty"],
    ["nothing.pdf", new Uint8Array(), "file-empty"],
    ["program.pdf", strToU8("MZ\u0090\u0000\u0003"), "content-differs"],
    ["program.csv", new Uint8Array([0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00]), "content-differs"],
    ["a picture.pdf", png, "content-differs"],
    ["page.html", strToU8("<!doctype html><script>alert(1)</script>"), "type-not-allowed"],
    ["page.txt", strToU8(" \n<script>alert(1)</script>"), "content-differs"],
    ["page.csv", strToU8("\ufeff<html>"), "content-differs"],
    ["picture.svg", strToU8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), "type-not-allowed"],
    ["macros.docx", docm, "content-differs"],
    ["anything.zip", zipSync({ "a.txt": strToU8("a") }), "type-not-allowed"],
    ["text without an ending", strToU8("Tak for i går"), "type-not-allowed"],
    ["text.docx", strToU8("Tak for i går"), "content-differs"],
  ])("refuses %s", async (name, bytes, code) => {
    expect(await sniff(bytes, name)).toBe(code);
  });

  test("takes 25 MB and not a byte more", async () => {
    const most = new Uint8Array(mostBytes).fill(0x61);
    expect(await sniff(most, "a.txt")).toMatchObject({ mediaType: "text/plain" });
    expect(await sniff(new Uint8Array(mostBytes + 1).fill(0x61), "a.txt")).toBe("file-too-large");
  });
});
