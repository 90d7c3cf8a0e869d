import { fileTypeFromBuffer, supportedExtensions } from "file-type";
import { describe, expect, it } from "vitest";
import { fileTypeOf, fileTypes, isPlainText } from "./file-type.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  new Uint8Array([0xff, 0xfe, ...[...text].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8])]);
const bigEndian = (text: string) =>
  new Uint8Array([0xfe, 0xff, ...[...text].flatMap((character) => [character.charCodeAt(0) >> 8, character.charCodeAt(0) & 255])]);

async function judged(fileName: string, bytes: Uint8Array): Promise<string> {
  const found = fileTypeOf(fileName, { sniffed: (await fileTypeFromBuffer(bytes))?.ext, text: isPlainText(bytes) });
  return typeof found === "string" ? found : found.mediaType;
}

const png = new Uint8Array([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  0,
  0,
  0,
  13,
  0x49,
  0x48,
  0x44,
  0x52,
  ...Array(17).fill(0),
  0,
  0,
  0,
  0,
  0x49,
  0x44,
  0x41,
  0x54,
]);

describe("the types of evidence", () => {
  it("are named as sniffing names them", () => {
    for (const { content } of fileTypes) expect(content === "text" || supportedExtensions.has(content as "pdf"), content).toBe(true);
  });

  it("have each extension once, and nothing that runs", () => {
    const all = fileTypes.flatMap(({ extensions }) => extensions);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(["pdf", "docx", "xlsx", "pptx", "odt", "ods", "csv", "txt", "png", "jpg", "jpeg", "webp"]);
    expect(fileTypes.filter(({ mediaType }) => /html|svg|xml$|script|octet|macro/i.test(mediaType))).toEqual([]);
  });
});

describe("an uploaded file", () => {
  it.each([
    ["referat.pdf", utf8("%PDF-1.7\n"), "application/pdf"],
    ["REFERAT.PDF", utf8("%PDF-1.7\n"), "application/pdf"],
    ["foto.png", png, "image/png"],
    ["foto.jpg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "image/jpeg"],
    ["foto.jpeg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "image/jpeg"],
    ["medlemmer.csv", utf8("navn;postnr\nÆrø;5970\n"), "text/csv"],
    ["medlemmer.csv", utf8("\uFEFFnavn;postnr\n"), "text/csv"],
    ["medlemmer.csv", new Uint8Array([0xc6, 0x72, 0xf8, 0x3b, 0x31, 0x0d, 0x0a]), "text/csv"],
    ["medlemmer.csv", utf16("navn;postnr\r\nČ;1\r\n"), "text/csv"],
    ["medlemmer.txt", bigEndian("navn\n"), "text/plain"],
    ["noter.txt", utf8("<10 medlemmer\n"), "text/plain"],
    ["tom.txt", utf8(""), "text/plain"],
  ])("%s is taken", async (name, bytes, mediaType) => {
    expect(await judged(name, bytes)).toBe(mediaType);
  });

  it.each([
    ["side.html", utf8("<!doctype html><title>x</title>"), "type-not-allowed"],
    ["logo.svg", utf8("<svg xmlns='http://www.w3.org/2000/svg'/>"), "type-not-allowed"],
    ["program.exe", utf8("MZ"), "type-not-allowed"],
    ["makro.docm", utf8("PK"), "type-not-allowed"],
    ["uden", utf8("%PDF-1.7\n"), "type-not-allowed"],
    ["faktura.pdf.exe", utf8("%PDF-1.7\n"), "type-not-allowed"],
    ["side.txt", utf8("\uFEFF \n<!DOCTYPE html><script>1</script>"), "content-differs"],
    ["side.csv", utf8("<script>1</script>"), "content-differs"],
    ["side.csv", utf16("<html>"), "content-differs"],
    ["side.txt", utf8("<?xml version='1.0'?><svg/>"), "content-differs"],
    ["kald.txt", utf8("#!/bin/sh\n"), "content-differs"],
    ["program.txt", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), "content-differs"],
    ["skjult.csv", new Uint8Array([0x61, 0, 0x62]), "content-differs"],
    ["halv.csv", new Uint8Array([0xff, 0xfe, 0x61]), "content-differs"],
    ["styret.txt", utf16("a\u0001"), "content-differs"],
    ["referat.pdf", png, "content-differs"],
    ["foto.png", utf8("%PDF-1.7\n"), "content-differs"],
    ["referat.docx", utf8("<!doctype html>"), "content-differs"],
    ["referat.txt", utf8("%PDF-1.7\n"), "content-differs"],
  ])("%s is refused", async (name, bytes, refusal) => {
    expect(await judged(name, bytes)).toBe(refusal);
  });
});
