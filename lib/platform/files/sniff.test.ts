import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { safeName } from "./name.ts";
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
  test.each<[string, Uint8Array, string, string]>([
    ["referat.pdf", pdf, "application/pdf", "pdf"],
    ["a picture called .pdf", png, "image/png", "png"],
    ["photo.JPEG", jpeg, "image/jpeg", "jpg"],
    ["strategi.docx", docx, `${ooxml}wordprocessingml.document`, "docx"],
    ["ark.xlsx", office(`${ooxml}spreadsheetml.sheet`), `${ooxml}spreadsheetml.sheet`, "xlsx"],
    ["plan.odt", odt, "application/vnd.oasis.opendocument.text", "odt"],
    ["medlemmer.csv", strToU8("Navn;Postnr\r\nØrsted;2820\r\n"), "text/csv", "csv"],
    ["older.csv", new Uint8Array([0xd8, 0x72, 0x73, 0x74, 0x65, 0x64, 0x3b, 0x31]), "text/csv", "csv"],
    ["with a mark.csv", strToU8("\ufeffNavn;By"), "text/csv", "csv"],
    ["MZ.csv", strToU8("MZ;BM\n1;2\n"), "text/csv", "csv"],
    ["noter.TXT", strToU8("Tak for i går"), "text/plain", "txt"],
  ])("takes %s", async (name, bytes, mediaType, extension) => {
    expect(await sniff(bytes, name)).toEqual({ ok: true, mediaType, extension });
  });

  test.each<[string, Uint8Array]>([
    ["nothing.txt", new Uint8Array()],
    ["nothing.pdf", new Uint8Array()],
    ["program.pdf", strToU8("MZ\u0090\u0000\u0003")],
    ["program.csv", new Uint8Array([0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00])],
    ["page.html", strToU8("<!doctype html><script>alert(1)</script>")],
    ["page.txt", strToU8(" \n<script>alert(1)</script>")],
    ["page.csv", strToU8("\ufeff<html>")],
    ["picture.svg", strToU8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["macros.docx", docm],
    ["anything.zip", zipSync({ "a.txt": strToU8("a") })],
    ["text without an ending", strToU8("Tak for i går")],
    ["text.docx", strToU8("Tak for i går")],
  ])("refuses %s", async (name, bytes) => {
    expect(await sniff(bytes, name)).toEqual({ ok: false, code: "file-type-not-allowed" });
  });

  test("takes 25 MB and not a byte more", async () => {
    const most = new Uint8Array(mostBytes).fill(0x61);
    expect(await sniff(most, "a.txt")).toMatchObject({ ok: true });
    expect(await sniff(new Uint8Array(mostBytes + 1).fill(0x61), "a.txt")).toEqual({ ok: false, code: "file-too-large" });
  });
});

test.each([
  ["Årsberetning 2026.PDF", "pdf", "Årsberetning 2026.pdf"],
  ["C:\\fakepath\\plan.docx", "docx", "plan.docx"],
  ["../../etc/passwd", "txt", "passwd.txt"],
  ["faktura.pdf.exe", "pdf", "faktura.pdf.pdf"],
  ["gnp\u202efdp.exe", "png", "gnp fdp.png"],
  ['a"; filename="b.html', "pdf", "a filename= b.pdf"],
  [".htaccess", "txt", "htaccess.txt"],
  ["a\r\nSet-Cookie: x", "pdf", "a Set-Cookie x.pdf"],
  ["", "pdf", "fil.pdf"],
  ["æ".repeat(300), "csv", `${"æ".repeat(120)}.csv`],
])("the name %j is safe as it is shown", (name, extension, safe) => {
  expect(safeName(name, extension)).toBe(safe);
});
