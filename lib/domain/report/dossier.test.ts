import fc from "fast-check";
import { expect, test } from "vitest";
import { safeFileName } from "../evidence/file-name.ts";
import { dossierDocuments } from "./dossier.ts";
import type { ReportEvidence, ReportIndicator } from "./report.ts";

function use(values: Partial<ReportEvidence>): ReportEvidence {
  const file = { name: "fil.pdf", mediaType: "application/pdf", size: 1, hash: "0".repeat(64) };
  const blank = { place: null, note: null, noteEn: null, link: null, titleEn: null, tooOldOn: null };
  return {
    ...blank,
    id: "a",
    title: "Strategi",
    kind: "k",
    kindTitle: "K",
    documentDate: null,
    age: "no-limit",
    ageText: "",
    file,
    ...values,
  };
}
const at = (id: string, ...evidence: ReportEvidence[]) => ({ id, evidence }) as ReportIndicator;
const pathsOf = (...indicators: ReportIndicator[]) => dossierDocuments({ indicators }, "d").map(({ path }) => path);

test("a document is named by its first indicator, its title and its own date, and stands once", () => {
  const strategy = use({ id: "s", title: "Strategi 2025", documentDate: "2025-03-01", file: { ...use({}).file, name: "x.PDF" } as never });
  const documents = dossierDocuments({ indicators: [at("4.1.2", strategy), at("4.1.3", strategy, strategy, use({ id: "b" }))] }, "d");
  expect(documents.map(({ path, indicators }) => [path, indicators])).toEqual([
    ["d/4.1.2 Strategi 2025 (2025-03-01).PDF", ["4.1.2", "4.1.3"]],
    ["d/4.1.3 Strategi.pdf", ["4.1.3"]],
  ]);
});

test("a title with a slash keeps all of it, a long one keeps its date, and a link has no file", () => {
  const long = use({ id: "b", title: "æ".repeat(300), documentDate: "2025-03-01" });
  const [slash, cut, link] = pathsOf(
    at("1.1", use({ title: "Plan 2025/26\\27" }), long, use({ id: "c", file: null, link: "https://a.example" })),
  );
  expect(slash).toBe("d/1.1 Plan 2025-26-27.pdf");
  expect(cut).toMatch(/^d\/1\.1 æ{80} \(2025-03-01\)\.pdf$/);
  expect(link).toBeNull();
});

test("whatever the titles, every path is a safe name of its own", () => {
  const title = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom("Plan", "plan", "PLAN 2", "..", "a/b", "\u202Egnp", "CON", "\u0000"),
  );
  fc.assert(
    fc.property(fc.array(title, { maxLength: 4 }), (titles) => {
      const paths = pathsOf(at("1.1", ...titles.map((one, id) => use({ id: String(id), title: one }))));
      expect(new Set(paths.map((path) => path?.toLowerCase())).size).toBe(titles.length);
      for (const path of paths) {
        const [, name = ""] = (path ?? "").split("/");
        expect(path).toBe(`d/${name}`);
        expect(safeFileName(name)).toBe(name);
      }
    }),
    { numRuns: 50 },
  );
});
