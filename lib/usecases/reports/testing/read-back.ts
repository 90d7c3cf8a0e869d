import { strFromU8, unzipSync } from "fflate";
import { type CellValue, readXlsx } from "hucre/xlsx";

type Row = Readonly<Record<string, CellValue>>;

/** The sheets of a workbook by name, each row by the headers of the first one. */
export async function sheetsIn(bytes: Uint8Array): Promise<ReadonlyMap<string, Row[]>> {
  const { sheets } = await readXlsx(bytes);
  return new Map(
    sheets.map(({ name, rows: [headers = [], ...rows] }) => [
      name,
      rows.map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at] ?? null]))),
    ]),
  );
}

const unescaped = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");

/** The text of a part of a Word document's XML. */
function textIn(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(([whole, text]) => (whole === "<w:br/>" ? "\n" : unescaped(text ?? "")))
    .join("");
}

const partsOf = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<w:${name}(?: [^>]*)?>.*?</w:${name}>`, "gs"))].map(([part]) => part);

/** What a Word document says: its headings with their styles, the rows of its tables, all its text, and its other parts. */
export function wordIn(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const xml = part("word/document.xml");
  return {
    headings: partsOf(xml, "p").flatMap((paragraph): [string, string][] => {
      const style = /<w:pStyle w:val="(Title|Heading\d)"/.exec(paragraph)?.[1];
      return style === undefined ? [] : [[style, textIn(paragraph)]];
    }),
    tables: partsOf(xml, "tbl").map((table) => partsOf(table, "tr").map((row) => partsOf(row, "tc").map(textIn))),
    text: partsOf(xml, "p").map(textIn),
    styles: part("word/styles.xml"),
    core: part("docProps/core.xml"),
  };
}
