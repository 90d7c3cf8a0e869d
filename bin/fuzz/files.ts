import { zipSync } from "fflate";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A workbook of a megabyte of nothing, which a reader has to unpack before it sees that. */
const hollow = zipSync({ "[Content_Types].xml": bytes("<Types/>"), "xl/workbook.xml": new Uint8Array(2 ** 20) });

/** Files that are sent: sheets and documents that are right, and such as are none. */
export const files: readonly Uint8Array<ArrayBuffer>[] = [
  bytes("name;type;committed\nFabrikken A/S;company;yes\n=HYPERLINK(1);company;no\n"),
  bytes("slug,name,label,awarded\nprove-klynge,Prøve Klynge,gold,2024-05\n"),
  bytes('a,b\n"unended'),
  bytes(`name\n${"x".repeat(50_000)}\n`),
  bytes(`${"a;".repeat(5000)}\n`),
  bytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"),
  bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
  bytes("<html><script>alert(1)</script></html>"),
  Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0x7f, 0xff, 0xff, 0xff]),
  Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xff, 0xff, 0xff]),
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
  new Uint8Array(hollow),
  new Uint8Array(0),
  Uint8Array.from({ length: 300 }, (_, index) => (index * 89) % 256),
];
