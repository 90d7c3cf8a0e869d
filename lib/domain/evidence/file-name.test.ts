import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostBytes, safeFileName } from "./file-name.ts";

const rightToLeft = "\u202E";

describe("a safe file name", () => {
  it.each([
    ["Strategi 2026.pdf", "Strategi 2026.pdf"],
    ["Ærø & Ålborg møde – referat.docx", "Ærø & Ålborg møde – referat.docx"],
    ["A\u030Arsregnskab.pdf", "Årsregnskab.pdf"],
    ["C:\\Users\\Åse\\plan.xlsx", "plan.xlsx"],
    ["../../etc/passwd", "passwd"],
    ["/", "dokument"],
    ["..", "dokument"],
    ["", "dokument"],
    [" .pdf", "dokument.pdf"],
    ["a\0b\r\nc\u007F.txt", "ab c.txt"],
    [`regnskab${rightToLeft}fdp.exe`, "regnskabfdp.exe"],
    ["\uFEFF\u200Bplan\u00A0 \t2.pdf", "plan 2.pdf"],
    ['a<b>c:d"e|f?g*.pdf', "a-b-c-d-e-f-g-.pdf"],
    ["CON", "_CON"],
    ["con.pdf", "_con.pdf"],
    ["Aux .tar.gz", "_Aux .tar.gz"],
    ["lpt¹.txt", "_lpt¹.txt"],
    ["console.pdf", "console.pdf"],
    ["COM0.csv", "_COM0.csv"],
    ["plan.pdf. . ", "plan.pdf"],
    ["plan. .pdf", "plan.pdf"],
    ["...hidden", "dokument.hidden"],
    ["\uD800plan.pdf", "plan.pdf"],
    [`${"å".repeat(300)}.pdf`, `${"å".repeat(98)}.pdf`],
    [`${"x".repeat(300)}.${"y".repeat(300)}`, "x".repeat(200)],
  ])("of %j is %j", (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  const parts = fc.constantFrom(
    "con",
    "nul",
    "æ",
    "Å",
    "A\u030A",
    ".",
    "..",
    " ",
    "/",
    "\\",
    "\0",
    "\n",
    ":",
    "😀",
    "\u200D",
    rightToLeft,
    "\uD83D",
    ".pdf",
  );
  const names = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.array(fc.oneof(parts, fc.string({ maxLength: 3 })), { maxLength: 12 }).map((all) => all.join("")),
    fc.array(fc.oneof(parts, fc.string({ minLength: 90, maxLength: 120 })), { maxLength: 5 }).map((all) => all.join("")),
  );

  it("has nothing that any system takes amiss, whatever is sent", () => {
    fc.assert(
      fc.property(names, (name) => {
        const safe = safeFileName(name);
        expect(safe).not.toMatch(/[/\\<>:"|?*\p{C}]/u);
        expect(safe).not.toMatch(/^[. ]|[. ]$/);
        expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i);
        expect(safe.isWellFormed()).toBe(true);
        expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(mostBytes);
        expect(safe.length).toBeGreaterThan(0);
      }),
    );
  });

  it("stays as it is", () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(safeFileName(safeFileName(name))).toBe(safeFileName(name));
      }),
    );
  });

  it("keeps Danish words and the extension", () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(..."abcxyzæøåÆØÅé0123456789-_"), minLength: 5, maxLength: 9 }), {
      minLength: 1,
      maxLength: 5,
    });
    const extensions = fc.constantFrom("pdf", "docx", "XLSX", "jpeg");
    fc.assert(
      fc.property(words, extensions, fc.constantFrom("", "/tmp/", "C:\\"), (all, extension, folder) => {
        const name = `${all.join(" ")}.${extension}`;
        expect(safeFileName(folder + name)).toBe(name);
      }),
    );
  });

  it("keeps the extension of a name that is too long", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("æ", "x", "😀"), minLength: 201, maxLength: 400 }), (long) => {
        expect(safeFileName(`${long}.pdf`)).toMatch(/^[æx😀]{40,}\.pdf$/u);
      }),
    );
  });
});
