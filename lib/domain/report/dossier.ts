import { safeFileName } from "../evidence/file-name.ts";
import type { Report, ReportEvidence } from "./report.ts";

/** A document or link of a dossier, once however many indicators it serves. `path` is where its file lies in the archive. */
export type DossierDocument = {
  evidence: string;
  title: string;
  titleEn: string | null;
  link: string | null;
  path: string | null;
  file: ReportEvidence["file"];
  /** In the edition's order; the first one gives the file its name. */
  indicators: string[];
};

/** A file of a dossier with the SHA-256 (hexadecimal) of its bytes; `evidence` where it is a document. */
export type DossierFile = { path: string; bytes: number; sha256: string; evidence?: string; indicators?: string[] };

/** A document that could not be taken along: it was deleted, or its file is gone or no longer what was stored. */
export type DossierMissing = Pick<DossierDocument, "evidence" | "title" | "titleEn" | "indicators"> & { reason: "deleted" | "changed" };

/** What `manifest.json` of a dossier says: what it was made of, and every file but itself. */
export type DossierManifest = {
  format: "klyngeklar-dossier";
  version: 1;
  madeAt: string;
  assessment: string;
  organisation: Report["head"]["organisation"];
  edition: Report["head"]["edition"];
  engine: number;
  state: Report["head"]["state"];
  asOf: string;
  files: DossierFile[];
  links: (Pick<DossierDocument, "evidence" | "title" | "titleEn" | "indicators"> & { link: string })[];
  missing: DossierMissing[];
};

/** Long titles are cut, so that the date behind them stays in the name. */
const mostOfTitle = 80;

function nameOf(indicator: string, { title, documentDate }: ReportEvidence, fileName: string): string {
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(fileName)?.[0] ?? "";
  const short = [...title.replaceAll(/[/\\]/g, "-")].slice(0, mostOfTitle).join("").trim();
  const date = documentDate === null ? "" : ` (${documentDate})`;
  return safeFileName(`${indicator.replaceAll(/[/\\]/g, "-")} ${short}${date}${extension}`);
}

/** A name that no other file of the folder has, also where capital letters make no difference. */
function free(name: string, taken: Set<string>): string {
  const [stem, extension] = [name.replace(/\.[^.]*$/, ""), /\.[^.]*$/.exec(name)?.[0] ?? ""];
  let unique = name;
  for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${stem} ${number}${extension}`;
  taken.add(unique.toLowerCase());
  return unique;
}

/**
 * The documents and links of a report in the order of its indicators, each once: `4.1.2 Strategi 2025 (2025-03-01).pdf`
 * under the first indicator it serves. Paths are safe on any system and differ from each other.
 */
export function dossierDocuments({ indicators }: Pick<Report, "indicators">, folder: string): DossierDocument[] {
  const [found, taken] = [new Map<string, DossierDocument>(), new Set<string>()];
  for (const { id, evidence } of indicators)
    for (const use of evidence) {
      const known = found.get(use.id);
      if (known !== undefined) {
        if (!known.indicators.includes(id)) known.indicators.push(id);
        continue;
      }
      const path = use.file === null ? null : `${folder}/${free(nameOf(id, use, use.file.name), taken)}`;
      const { title, titleEn, link, file } = use;
      found.set(use.id, { evidence: use.id, title, titleEn, link, file, path, indicators: [id] });
    }
  return [...found.values()];
}
