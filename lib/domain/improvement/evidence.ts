import { compareDates } from "../date.ts";

/** A document or link used for an indicator, with its own date (not the day it was uploaded). */
export type Document = { evidence: string; title: string; documentDate: string | null };

/** When a document is from: after the first snapshot's day and up to the second's (`between`), or not. */
type When = "between" | "later" | "older" | "undated";
export type DatedDocument = Document & { when: When };

/** What is wrong where no document is from between the two days. */
export type EvidenceFault = "no-evidence" | "evidence-older" | "evidence-later" | "evidence-undated";

const order: readonly When[] = ["between", "later", "older", "undated"];
const faults = { later: "evidence-later", older: "evidence-older", undated: "evidence-undated" } as const;

function whenOf(date: string | null, first: string, second: string): When {
  if (date === null) return "undated";
  if (compareDates(date, first) <= 0) return "older";
  return compareDates(date, second) <= 0 ? "between" : "later";
}

/**
 * The documents of an improvement: those from between the two days first, each kind from the newest to the oldest. A
 * document of the first day itself shows what was there already.
 */
export function datedDocuments(documents: readonly Document[], first: string, second: string): DatedDocument[] {
  return documents
    .map((document) => ({ ...document, when: whenOf(document.documentDate, first, second) }))
    .sort(
      (a, b) =>
        order.indexOf(a.when) - order.indexOf(b.when) ||
        compareDates(b.documentDate ?? "", a.documentDate ?? "") ||
        (a.evidence < b.evidence ? -1 : 1),
    );
}

/** Why the documents do not show that something came between the two days; empty where one does. */
export function evidenceFaults(documents: readonly DatedDocument[]): EvidenceFault[] {
  if (documents.length === 0) return ["no-evidence"];
  if (documents.some(({ when }) => when === "between")) return [];
  return [...new Set(documents.flatMap(({ when }) => (when === "between" ? [] : [faults[when]])))];
}
