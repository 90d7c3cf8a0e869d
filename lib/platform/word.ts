import "server-only";
import {
  type FileChild,
  HeadingLevel,
  Document as OfficeDocument,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

/** A piece of a text document. Lines of a text are parted by "\n"; `space` is an empty box to write in under its title. */
export type WordBlock =
  | { kind: "title" | "text"; text: string }
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "labelled"; label: string; text: string }
  | { kind: "list"; items: readonly string[] }
  | { kind: "table"; headers: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: "space"; label: string };

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const full = { size: 100, type: WidthType.PERCENTAGE } as const;
const after = { after: 120 };

function runsOf(text: string, bold = false): TextRun[] {
  return text
    .toWellFormed()
    .split("\n")
    .map((line, at) => new TextRun({ text: line, bold, ...(at === 0 ? {} : { break: 1 }) }));
}

function cellOf(text: string, bold = false): TableCell {
  return new TableCell({ children: [new Paragraph({ children: runsOf(text, bold) })] });
}

function tableOf(headers: readonly string[], rows: readonly (readonly string[])[]): Table {
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: headers.map((text) => cellOf(text, true)) });
  const body = rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cellOf(text)) }));
  return new Table({ width: full, rows: [head, ...body] });
}

function partsOf(block: WordBlock): FileChild[] {
  switch (block.kind) {
    case "title":
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(block.text) })];
    case "heading":
      return [new Paragraph({ heading: headings[block.level], keepNext: true, children: runsOf(block.text) })];
    case "text":
      return [new Paragraph({ spacing: after, children: runsOf(block.text) })];
    case "labelled":
      return [new Paragraph({ spacing: after, children: [...runsOf(`${block.label}: `, true), ...runsOf(block.text)] })];
    case "list":
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runsOf(item) }));
    case "table":
      return [tableOf(block.headers, block.rows), new Paragraph({ spacing: after })];
    case "space": {
      const children = [new Paragraph({ children: runsOf(block.label, true) }), new Paragraph({}), new Paragraph({})];
      return [
        new Table({ width: full, rows: [new TableRow({ children: [new TableCell({ children })] })] }),
        new Paragraph({ spacing: after }),
      ];
    }
  }
}

/** The bytes of a text document (DOCX) whose headings are styles, so that it has a structure, in a named language (BCP 47). */
export async function writeWord(
  blocks: readonly WordBlock[],
  { title, description, language }: { title: string; description: string; language: string },
): Promise<Uint8Array> {
  const about = { title: title.toWellFormed(), description, creator: "Klyngeklar", lastModifiedBy: "Klyngeklar" };
  const run = { font: "Calibri", size: 22, language: { value: language } };
  return Packer.toBuffer(
    new OfficeDocument({ ...about, styles: { default: { document: { run } } }, sections: [{ children: blocks.flatMap(partsOf) }] }),
  );
}
